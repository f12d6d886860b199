package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.License;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.webex.access.Access;
import io.github.fakewebex.webex.access.Caller;
import io.github.fakewebex.webex.access.Callers;
import io.github.fakewebex.webex.access.Decision;
import io.github.fakewebex.webex.access.HandledOperations;
import io.github.fakewebex.webex.access.HandledOperations.Handled;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out which caller gets which status, by asking what decides about real requests. */
@Component
class Matrix {

    private static final int FIRST_PEOPLE = 200;

    private final HandledOperations operations;
    private final Access access;
    private final Callers callers;
    private final AccessTokenRepository tokens;
    private final PersonRepository people;

    Matrix(
            HandledOperations operations,
            Access access,
            Callers callers,
            AccessTokenRepository tokens,
            PersonRepository people) {
        this.operations = operations;
        this.access = access;
        this.callers = callers;
        this.tokens = tokens;
        this.people = people;
    }

    /**
     * The statuses of an operation.
     *
     * @param target the key of the person it is about, {@code oneself}, or empty where it is about nobody
     * @param statuses the status for each token, by its name; a body is taken to be valid
     */
    record Row(String operation, String method, String path, String target, Map<String, Integer> statuses) {}

    /**
     * All operations for all tokens of the current world.
     *
     * @param person the key of the person that others ask about; null for somebody with Webex Calling and no role
     */
    @Transactional(readOnly = true)
    public List<Row> of(WorldState world, @Nullable String person) {
        List<AccessToken> all = tokens.ofWorld(world.name());
        String other = person == null ? somebody() : known(person);
        List<Row> rows = new ArrayList<>();
        for (Handled operation : operations.all()) {
            if (operation.isAboutPerson()) {
                rows.add(row(operation, other, all, world));
                rows.add(row(operation, "oneself", all, world));
            } else {
                rows.add(row(operation, "", all, world));
            }
        }
        return rows;
    }

    private Row row(Handled operation, String target, List<AccessToken> all, WorldState world) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        all.forEach(token -> statuses.put(token.name(), status(operation, target, token, world)));
        return new Row(
                operation.operation().id(),
                operation.method(),
                operation.pattern().getPatternString(),
                target,
                statuses);
    }

    private int status(Handled operation, String target, AccessToken token, WorldState world) {
        Optional<Caller> caller = callers.isExpired(token) ? Optional.empty() : callers.of(token, world);
        if (caller.isEmpty()) {
            return 401;
        }
        String person = target.equals("oneself") ? token.personId() : target;
        Decision decision = access.decide(
                caller.get(),
                operation.operation(),
                person.isEmpty() ? Access.Named.organization(null) : Access.Named.person(person));
        return decision instanceof Decision.Refused refused ? refused.status() : operation.success();
    }

    private String somebody() {
        return people.afterKey("", Limit.of(FIRST_PEOPLE)).stream()
                .filter(person -> person.type() == Person.Type.PERSON
                        && person.roles().isEmpty()
                        && people.hasLicense(person.id(), License.WEBEX_CALLING))
                .map(Person::id)
                .findFirst()
                .orElse("00000000-0000-4000-8000-000000000000");
    }

    private String known(String person) {
        return people.find(person)
                .map(Person::id)
                .orElseThrow(() -> SimRefusal.of(SimRefusal.Kind.UNKNOWN, "The world has no such person."));
    }
}
