package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which people of an organization are asked for.
 *
 * @param email the whole address, in any case
 * @param displayName how the name begins, in any case
 * @param ids keys of people; empty for all
 * @param roles of which a person must have one; null for all people
 * @param locationId the key of the location
 * @param after the key after which the page begins
 */
record PeopleFilter(
        @Nullable String email,
        @Nullable String displayName,
        Set<String> ids,
        @Nullable Set<Role> roles,
        @Nullable String locationId,
        @Nullable String after) {

    /** Whether anything but the page is asked for that a person without a role may ask. */
    boolean namesSomebody() {
        return email != null || displayName != null || roles != null || !ids.isEmpty();
    }

    /** Whether nobody is left out. */
    boolean isForEverybody() {
        return !namesSomebody() && locationId == null;
    }

    Specification<Person> in(String organizationId) {
        List<Specification<Person>> all = new ArrayList<>();
        all.add((person, query, cb) -> cb.equal(person.get("organizationId"), organizationId));
        if (email != null) {
            all.add((person, query, cb) -> cb.equal(person.get("email"), email.toLowerCase(Locale.ROOT)));
        }
        if (displayName != null) {
            String prefix = displayName.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            all.add((person, query, cb) -> cb.like(cb.lower(person.get("displayName")), prefix, '\\'));
        }
        if (!ids.isEmpty()) {
            all.add((person, query, cb) -> person.get("id").in(ids));
        }
        if (roles != null) {
            all.add((person, query, cb) -> cb.or(roles.stream()
                    .map(role -> cb.isMember(role, person.<Set<Role>>get("roles")))
                    .toList()));
        }
        if (locationId != null) {
            all.add((person, query, cb) -> cb.equal(person.get("locationId"), locationId));
        }
        // Said of the first page too: without it, H2 reads and sorts the whole organization.
        String from = after == null ? "" : after;
        all.add((person, query, cb) -> cb.greaterThan(person.get("id"), from));
        return Specification.allOf(all);
    }

    /** The key of a person's id, in either form; empty when it can be nobody's. */
    static Optional<String> personKey(String id) {
        if (WebexId.isUuid(id) && !CurrentWorld.has(Quirk.UUID_IDS_REFUSED)) {
            return Optional.of(id.toLowerCase(Locale.ROOT));
        }
        return WebexId.decode(id)
                .filter(it -> it.is(WebexId.PEOPLE))
                .map(WebexId::key)
                .filter(WebexId::isUuid);
    }
}
