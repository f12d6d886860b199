package io.github.fakewebex.webex.oauth;

import jakarta.persistence.Embeddable;
import java.util.Set;

/**
 * What a person allowed a client to do.
 *
 * @param world the world of the person
 * @param scopes in the order in which they were asked for, separated by blanks
 */
@Embeddable
record Consent(String world, String personId, String clientId, String scopes) {

    Set<String> scopeSet() {
        return Set.of(scopes.split(" "));
    }
}
