package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.World;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out who a bearer token speaks for. */
@Component
class Callers implements AuthenticationManager {

    private final AccessTokenRepository tokens;
    private final PersonRepository people;
    private final SimClock clock;

    Callers(AccessTokenRepository tokens, PersonRepository people, SimClock clock) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The caller behind the token.
     *
     * @throws InvalidBearerTokenException when the token is unknown or expired; its message tells the developer which
     */
    @Override
    public Authentication authenticate(Authentication presented) {
        String text = ((BearerTokenAuthenticationToken) presented).getToken();
        AccessTokenRepository.Found found =
                tokens.find(text).orElseThrow(() -> new InvalidBearerTokenException("no such token"));
        if (found.token().isExpired(clock.now())) {
            throw new InvalidBearerTokenException("the token '" + found.token().name() + "' expired at "
                    + found.token().expiresAt());
        }
        Person owner = CurrentWorld.in(
                        found.world().name(),
                        () -> people.findWithRights(found.token().personId()))
                .orElseThrow(() -> new InvalidBearerTokenException("the token's owner is gone"));
        return new CallerToken(caller(found.token(), found.world(), owner));
    }

    private static Caller caller(AccessToken token, World world, Person owner) {
        return new Caller(
                world.name(),
                world.quirks(),
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
