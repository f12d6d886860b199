package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks people for their consent, and hands out codes for it. */
@Service
class Authorizations {

    /** How long a code can be redeemed; assumed. */
    static final Duration CODE_LIFETIME = Duration.ofMinutes(5);

    private final ClientWorlds worlds;
    private final RowLocks locks;
    private final Choices choices;
    private final AuthorizationCodeRepository codes;
    private final Chance random;
    private final SimClock clock;
    private final TransactionTemplate transaction;

    Authorizations(
            ClientWorlds worlds,
            RowLocks locks,
            Choices choices,
            AuthorizationCodeRepository codes,
            Chance random,
            SimClock clock,
            TransactionTemplate transaction) {
        this.worlds = worlds;
        this.locks = locks;
        this.choices = choices;
        this.codes = codes;
        this.random = random;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The page that asks who agrees. */
    String page(AuthorizationRequest request) {
        WorldState world = worlds.of(request.clientId());
        return ConsentPage.of(request, world.name(), CurrentWorld.in(world, choices::first));
    }

    /**
     * Where the browser takes the code of the person who agrees.
     *
     * @throws WebexErrorException 400 when there is no such person
     */
    URI agree(AuthorizationRequest request, String personId) {
        WorldState world = worlds.of(request.clientId());
        return CurrentWorld.in(
                world,
                () -> Objects.requireNonNull(transaction.execute(status -> agreed(request, world.name(), personId))));
    }

    private URI agreed(AuthorizationRequest request, String world, String personId) {
        // Who deletes the person waits until the code is there to be deleted too.
        locks.lock(Person.class, personId)
                .filter(person -> person.type() == Person.Type.PERSON)
                .orElseThrow(Authorizations::nobody);
        String code = random.secret(drawn -> codes.findByText(drawn).isPresent());
        URI location = request.agreed(code);
        codes.save(new AuthorizationCode(
                code,
                new Consent(world, personId, request.clientId(), request.scopes()),
                request.redirectUri().text(),
                request.challenge(),
                clock.now().plus(CODE_LIFETIME)));
        return location;
    }

    private static WebexErrorException nobody() {
        return Parameters.refused("person must be the key of a person of the client's world");
    }
}
