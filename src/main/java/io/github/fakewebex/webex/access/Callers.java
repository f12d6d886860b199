package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.Memory.Kind;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Finds out who a bearer token speaks for. */
@Component
public class Callers {

    private final PersonRepository people;
    private final Memory memory;
    private final SimClock clock;

    Callers(PersonRepository people, Memory memory, SimClock clock) {
        this.people = people;
        this.memory = memory;
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
        return CurrentWorld.in(found.world(), () -> {
            if (isExpired(found.token())) {
                throw new InvalidBearerTokenException("the token '"
                        + found.token().name() + "' expired at " + found.token().expiresAt());
            }
            return new CallerToken(of(found.token(), found.world())
                    .orElseThrow(() -> new InvalidBearerTokenException("the token's owner is gone")));
        });
    }

    /** Whether the token is refused now, by the clock of the current world. */
    public boolean isExpired(AccessToken token) {
        return token.isExpired(clock.now());
    }

    /** The caller that a token of the current world makes, even if it is expired; empty when its owner is gone. */
    public Optional<Caller> of(AccessToken token, WorldState world) {
        return memory.recall(Kind.DIRECTORY, Owner.class, token.personId(), () -> owner(token.personId()))
                .map(owner -> caller(token, world, owner));
    }

    /** What decides what a person may do, apart from the token. */
    private record Owner(
            String id,
            String organizationId,
            boolean bot,
            Set<Role> roles,
            Set<String> administeredLocations,
            Set<String> assignedCustomers) {}

    private Optional<Owner> owner(String personId) {
        return people.findWithRights(personId)
                .map(owner -> new Owner(
                        owner.id(),
                        owner.organizationId(),
                        owner.type() == Person.Type.BOT,
                        owner.roles(),
                        owner.administeredLocations(),
                        owner.assignedCustomers()));
    }

    private static Caller caller(AccessToken token, WorldState world, Owner owner) {
        return new Caller(
                world,
                token.name(),
                token.scopes(),
                owner.id(),
                owner.organizationId(),
                owner.bot(),
                owner.roles(),
                owner.administeredLocations(),
                owner.assignedCustomers());
    }
}
