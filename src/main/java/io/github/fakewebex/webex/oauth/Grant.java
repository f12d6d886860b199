package io.github.fakewebex.webex.oauth;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A consent that was turned into tokens: one refresh token, and one access token at a time. */
@Entity
@Table(name = "oauth_grant")
class Grant {

    @Id
    private String refreshToken;

    @Embedded
    private Consent consent;

    private String tokenName;
    private Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected Grant() {}

    Grant(String refreshToken, Consent consent, String tokenName, Instant expiresAt) {
        this.refreshToken = refreshToken;
        this.consent = consent;
        this.tokenName = tokenName;
        this.expiresAt = expiresAt;
    }

    String refreshToken() {
        return refreshToken;
    }

    Consent consent() {
        return consent;
    }

    /** The name that all access tokens of this grant bear, one after the other. */
    String tokenName() {
        return tokenName;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void lastUntil(Instant end) {
        expiresAt = end;
    }
}
