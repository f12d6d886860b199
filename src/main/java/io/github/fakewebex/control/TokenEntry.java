package io.github.fakewebex.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.store.AccessToken;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a token.
 *
 * @param token its text, which programs send; left out where it was given out by OAuth and is a secret
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenEntry(
        String name,
        @Nullable String token,
        String personId,
        Set<String> scopes,
        @Nullable Instant expiresAt) {

    /** The entry of the token. */
    public static TokenEntry of(AccessToken token) {
        String text = TokenText.of(token.world(), token.name());
        return new TokenEntry(
                token.name(),
                token.hasText(text) ? text : null,
                token.personId(),
                new TreeSet<>(token.scopes()),
                token.expiresAt());
    }
}
