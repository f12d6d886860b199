package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Finds out who a bearer token speaks for. */
@Component
public class Callers {

    private final PersonRepository people;
    private final SimClock clock;

    Callers(PersonRepository people, SimClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * The caller behind the token that the request presents.
     *
     * @throws InvalidBearerTokenException when the token is unknown or expired; its message tells the developer which
     */
    Authentication authenticate(HttpServletRequest request) {
        AccessTokenRepository.Found found =
                RequestTrace.of(request).token().orElseThrow(() -> new InvalidBearerTokenException("no such token"));
        return CurrentWorld.in(found.world().state(), () -> {
            if (isExpired(found.token())) {
                throw new InvalidBearerTokenException("the token '"
                        + found.token().name() + "' expired at " + found.token().expiresAt());
            }
            return new CallerToken(of(found.token(), found.world().state())
                    .orElseThrow(() -> new InvalidBearerTokenException("the token's owner is gone")));
        });
    }

    /** Whether the token is refused now, by the clock of the current world. */
    public boolean isExpired(AccessToken token) {
        return token.isExpired(clock.now());
    }

    /** The caller that a token of the current world makes, even if it is expired; empty when its owner is gone. */
    public Optional<Caller> of(AccessToken token, WorldState world) {
        return people.findWithRights(token.personId()).map(owner -> caller(token, world, owner));
    }

    private static Caller caller(AccessToken token, WorldState world, Person owner) {
        return new Caller(
                world,
                token.name(),
                token.scopes(),
                owner.id(),
                owner.organizationId(),
                owner.type() == Person.Type.BOT,
                owner.roles(),
                owner.administeredLocations(),
                owner.assignedCustomers());
    }
}
