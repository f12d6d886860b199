package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.License;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.Memory.Kind;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@link Access} goes by: what is known of the people and organizations that requests name. */
@Component
class AccessFacts {

    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final Memory memory;

    AccessFacts(OrganizationRepository organizations, PersonRepository people, Memory memory) {
        this.organizations = organizations;
        this.people = people;
        this.memory = memory;
    }

    /** What is asked about the person that a request names. */
    record Target(String organizationId, @Nullable String locationId) {

        boolean isIn(Set<String> locations) {
            return locationId != null && locations.contains(locationId);
        }
    }

    Optional<Target> target(String personId) {
        return memory.recall(
                Kind.DIRECTORY,
                Target.class,
                personId,
                () -> people.find(personId).map(person -> new Target(person.organizationId(), person.locationId())));
    }

    /** The organization of the person with that address; an address with a NUL is nobody's, and some databases refuse it. */
    Optional<String> organizationOf(String email) {
        return email.indexOf('\0') >= 0
                ? Optional.empty()
                : people.findByEmail(email.toLowerCase(Locale.ROOT)).map(Person::organizationId);
    }

    private record WebexCalling(boolean licensed) {}

    boolean hasWebexCalling(String personId) {
        return memory.recall(
                        Kind.DIRECTORY,
                        WebexCalling.class,
                        personId,
                        () -> Optional.of(new WebexCalling(people.hasLicense(personId, License.WEBEX_CALLING))))
                .filter(WebexCalling::licensed)
                .isPresent();
    }

    boolean manages(Caller caller, String customerId) {
        return memory.recall(Kind.DIRECTORY, Organization.class, customerId, () -> organizations.find(customerId))
                .map(Organization::managedBy)
                .filter(caller.organizationId()::equals)
                .isPresent();
    }
}
