package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns codes into tokens, and refresh tokens into more of them. */
@Service
class Grants {

    static final Duration ACCESS_LIFETIME = Duration.ofSeconds(1_209_599);
    static final Duration REFRESH_LIFETIME = Duration.ofSeconds(7_775_999);

    private static final String CODE = "authorization code";
    private static final String REFRESH_TOKEN = "refresh token";

    private final AuthorizationCodeRepository codes;
    private final GrantRepository grants;
    private final AccessTokenRepository tokens;
    private final ClientWorlds worlds;
    private final RowLocks locks;
    private final Chance random;
    private final SimClock clock;
    private final TransactionTemplate transaction;

    Grants(
            AuthorizationCodeRepository codes,
            GrantRepository grants,
            AccessTokenRepository tokens,
            ClientWorlds worlds,
            RowLocks locks,
            Chance random,
            SimClock clock,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.grants = grants;
        this.tokens = tokens;
        this.worlds = worlds;
        this.locks = locks;
        this.random = random;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Redeems a code. One that is refused for what came with it can still be redeemed (assumed).
     *
     * @throws WebexErrorException 400 when the code is not good, or not for this client
     */
    IssuedTokens redeem(Client client, String text, String redirectUri, @Nullable String verifier) {
        AuthorizationCode code =
                codes.findByText(text).orElseThrow(() -> deadCode("the code is unknown, or was redeemed already"));
        return inWorldOf(code.consent(), CODE, () -> {
            check(code, client, redirectUri, verifier);
            if (codes.deleteByText(text) == 0) {
                throw deadCode("the code was redeemed by another request meanwhile");
            }
            Grant grant = new Grant(
                    random.secret(drawn -> grants.findByRefreshToken(drawn).isPresent()),
                    code.consent(),
                    "grant-" + random.secret(drawn -> grants.existsByTokenName("grant-" + drawn)),
                    clock.now().plus(REFRESH_LIFETIME));
            return issued(grants.save(grant));
        });
    }

    private void check(AuthorizationCode code, Client client, String redirectUri, @Nullable String verifier) {
        if (code.isExpired(clock.now())) {
            throw deadCode("the code is expired");
        }
        checkClient(code.consent(), client);
        if (!code.redirectUri().equals(redirectUri)) {
            throw Parameters.refused("redirect_uri is not the one that the code was asked for with");
        }
        CodeChallenge challenge = code.challenge();
        if (challenge == null && verifier != null) {
            throw Parameters.refused("code_verifier was sent, but the code was asked for without a code_challenge");
        }
        if (challenge != null && verifier == null) {
            throw Parameters.refused("code_verifier is required");
        }
        if (challenge != null && verifier != null && !challenge.isMetBy(verifier)) {
            throw Parameters.refused("code_verifier does not fit the code_challenge");
        }
    }

    /**
     * Exchanges the grant's access token for another. The refresh token stays, and lasts anew (both assumed).
     *
     * @throws WebexErrorException 400 when the refresh token is not good, or not of this client
     */
    IssuedTokens refresh(Client client, String refreshToken) {
        Grant known = grants.findByRefreshToken(refreshToken).orElseThrow(() -> deadGrant("there is no such token"));
        return inWorldOf(known.consent(), REFRESH_TOKEN, () -> {
            Grant grant = grants.findToRefresh(refreshToken).orElseThrow(() -> deadGrant("the token's owner is gone"));
            if (grant.isExpired(clock.now())) {
                throw deadGrant("the refresh token is expired");
            }
            checkClient(grant.consent(), client);
            tokens.deleteByName(grant.consent().world(), grant.tokenName());
            grant.lastUntil(clock.now().plus(REFRESH_LIFETIME));
            return issued(grant);
        });
    }

    private static void checkClient(Consent consent, Client client) {
        if (!consent.clientId().equals(client.id())) {
            throw new WebexErrorException(WebexError.malformedBody("Client Id is invalid")
                    .because("the consent was given to another client_id"));
        }
    }

    private IssuedTokens inWorldOf(Consent consent, String presented, Supplier<IssuedTokens> work) {
        return CurrentWorld.in(
                worlds.named(consent.world()),
                () -> transaction.execute(status -> {
                    // Who deletes the person waits until the tokens are there to be deleted too.
                    locks.lock(Person.class, consent.personId())
                            .orElseThrow(() -> dead(presented, "the person was deleted meanwhile"));
                    return work.get();
                }));
    }

    private IssuedTokens issued(Grant grant) {
        Consent consent = grant.consent();
        String text = random.secret(drawn -> tokens.find(drawn).isPresent());
        tokens.save(new AccessToken(
                text,
                consent.world(),
                grant.tokenName(),
                consent.personId(),
                consent.scopeSet(),
                clock.now().plus(ACCESS_LIFETIME)));
        return new IssuedTokens(
                text,
                ACCESS_LIFETIME.toSeconds(),
                grant.refreshToken(),
                REFRESH_LIFETIME.toSeconds(),
                "Bearer",
                consent.scopes());
    }

    private static WebexErrorException deadCode(String reason) {
        return dead(CODE, reason);
    }

    private static WebexErrorException deadGrant(String reason) {
        return dead(REFRESH_TOKEN, reason);
    }

    private static WebexErrorException dead(String what, String reason) {
        return new WebexErrorException(
                WebexError.malformedBody("The " + what + " provided is expired, revoked, malformed, or invalid")
                        .because(reason));
    }
}
