package io.github.fakewebex.webex.people;

import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.License;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.access.PersonRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates, changes and deletes people. A person's settings go with the person. */
@Service
class PeopleRegister {

    /** What the journal is told was changed. */
    private static final String CHANGED = "person";

    private static final PersonView.Extent ALL = new PersonView.Extent(true, true, true);

    private final PersonRepository people;
    private final RowLocks locks;
    private final PersonReferences references;
    private final SimClock clock;
    private final Chance chance;
    private final TransactionTemplate transaction;

    PeopleRegister(
            PersonRepository people,
            RowLocks locks,
            PersonReferences references,
            SimClock clock,
            Chance chance,
            TransactionTemplate transaction) {
        this.people = people;
        this.locks = locks;
        this.references = references;
        this.clock = clock;
        this.chance = chance;
        this.transaction = transaction;
    }

    /**
     * Creates a person in the organization.
     *
     * @throws WebexErrorException 400 when something is missing or unknown, 404 when the organization is gone, 409 when the
     *     address is taken
     */
    PersonView create(OrganizationRef organization, PersonBody body, WriteQuery query) {
        String email = email(body);
        if (email == null) {
            throw new WebexErrorException(WebexError.missingField("emails"));
        }
        return written(() -> created(organization, email, body, query));
    }

    private PersonView created(OrganizationRef organization, String email, PersonBody body, WriteQuery query) {
        // Who deletes the organization waits until the person is there to be deleted with it.
        if (locks.lock(Organization.class, organization.organizationId()).isEmpty()) {
            throw new WebexErrorException(WebexError.notFound().because("the organization was deleted meanwhile"));
        }
        refuseIfTaken(email, "");
        String id = chance.uuid(drawn -> people.find(drawn).isPresent());
        Person person = new Person(id, organization.organizationId(), email, displayName(body), clock.now());
        Person created = written(person, body, false, List.of(), List.of());
        RequestTrace.changed(new RequestTrace.Change(CHANGED, null, PersonView.of(created, ALL), List.of()));
        return query.shown(created);
    }

    /**
     * Replaces what is known of a person.
     *
     * @param query with calling data, numbers that the body leaves out are cleared, as who sent it knew them
     * @throws WebexErrorException 400 when something is missing or unknown, 409 when the address is taken
     */
    PersonView replace(PersonRef ref, PersonBody body, WriteQuery query) {
        return written(() -> replaced(ref, body, query));
    }

    private PersonView replaced(PersonRef ref, PersonBody body, WriteQuery query) {
        Person person = locks.lock(Person.class, ref.personId()).orElseThrow(PersonRef::gone);
        String email = Objects.requireNonNullElse(email(body), person.email());
        refuseIfTaken(email, person.id());
        PersonView before = PersonView.of(person, ALL);
        person.renamed(email, displayName(body), clock.now());
        Person after = written(
                person,
                body,
                query.withCallingData(),
                person.roles().stream()
                        .map(role -> WebexId.encode(WebexId.ROLE, role.key()))
                        .toList(),
                person.licenses().stream()
                        .map(key -> WebexId.encode(WebexId.LICENSE, key))
                        .toList());
        RequestTrace.changed(new RequestTrace.Change(CHANGED, before, PersonView.of(after, ALL), List.of()));
        return query.shown(after);
    }

    /**
     * Deletes the person, whose settings and tokens go too.
     *
     * @throws WebexErrorException 404 when the person is gone
     */
    @Transactional
    public void delete(PersonRef ref) {
        Person person = locks.lock(Person.class, ref.personId()).orElseThrow(PersonRef::gone);
        PersonView before = PersonView.of(person, ALL);
        people.delete(person);
        people.flush();
        RequestTrace.changed(new RequestTrace.Change(CHANGED, before, null, List.of()));
    }

    private Person written(
            Person person, PersonBody body, boolean callingData, List<String> roles, List<String> licenses) {
        Set<License> owned =
                references.licenses(Objects.requireNonNullElse(body.licenses(), licenses), person.organizationId());
        WebexCalling calling = new WebexCalling(
                people.hasLicense(person.id(), License.WEBEX_CALLING),
                owned.stream().map(License::name).anyMatch(License.WEBEX_CALLING::contains));
        calling.suits(callingData);
        person.granted(references.roles(Objects.requireNonNullElse(body.roles(), roles)))
                .licensed(owned.stream().map(License::id).collect(Collectors.toSet()))
                .in(references.location(body.locationId(), person, calling))
                .with(calling.numbered(body.details(
                        references.manager(body.managerId()), person.details(), !callingData && !calling.ends())));
        return people.saveAndFlush(person);
    }

    private void refuseIfTaken(String email, String ownId) {
        if (people.findByEmail(email).filter(other -> !other.id().equals(ownId)).isPresent()) {
            throw taken();
        }
    }

    private PersonView written(Supplier<PersonView> write) {
        try {
            return committed(write);
        } catch (DataIntegrityViolationException overtaken) {
            // Two wrote one address at the same moment. Now what the other one wrote is there to be seen.
            return writtenAgain(write);
        }
    }

    private PersonView writtenAgain(Supplier<PersonView> write) {
        try {
            return committed(write);
        } catch (DataIntegrityViolationException overtaken) {
            throw taken();
        }
    }

    private PersonView committed(Supplier<PersonView> write) {
        return Objects.requireNonNull(transaction.execute(status -> write.get()));
    }

    /** Two people cannot have one address; Webex's words for it are not known. */
    private static WebexErrorException taken() {
        return new WebexErrorException(WebexError.conflict("The email address is already in use by another person."));
    }

    private static @Nullable String email(PersonBody body) {
        return body.emails() == null ? null : body.emails().get(0).toLowerCase(Locale.ROOT);
    }

    private static String displayName(PersonBody body) {
        String name = body.name();
        if (name.isBlank()) {
            throw new WebexErrorException(WebexError.missingField("displayName"));
        }
        return name;
    }
}
