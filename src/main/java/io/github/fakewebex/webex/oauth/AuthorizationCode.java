package io.github.fakewebex.webex.oauth;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent that waits for its client to fetch the tokens. Like an access token it is looked up before the world is
 * known, and leads to it.
 */
@Entity
@Table(name = "oauth_code")
class AuthorizationCode {

    @Id
    private String text;

    @Embedded
    private Consent consent;

    private String redirectUri;

    @Embedded
    private @Nullable CodeChallenge challenge;

    private Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected AuthorizationCode() {}

    AuthorizationCode(
            String text, Consent consent, String redirectUri, @Nullable CodeChallenge challenge, Instant expiresAt) {
        this.text = text;
        this.consent = consent;
        this.redirectUri = redirectUri;
        this.challenge = challenge;
        this.expiresAt = expiresAt;
    }

    String text() {
        return text;
    }

    Consent consent() {
        return consent;
    }

    String redirectUri() {
        return redirectUri;
    }

    @Nullable
    CodeChallenge challenge() {
        return challenge;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
