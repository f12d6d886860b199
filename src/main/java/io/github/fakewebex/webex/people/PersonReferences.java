package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.License;
import io.github.fakewebex.store.LicenseRepository;
import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what a person's body refers to: each id must be that of something in the person's organization. */
@Component
class PersonReferences {

    private final LicenseRepository licenses;
    private final LocationRepository locations;

    PersonReferences(LicenseRepository licenses, LocationRepository locations) {
        this.licenses = licenses;
        this.locations = locations;
    }

    Set<Role> roles(List<String> ids) {
        return all("roles", ids, id -> key(WebexId.ROLE, id).flatMap(Role::ofKey));
    }

    Set<License> licenses(List<String> ids, String organizationId) {
        return all("licenses", ids, id -> key(WebexId.LICENSE, id).flatMap(key -> licenses.find(key, organizationId)));
    }

    /** The key of the location, which stays where none is sent; Webex Calling does not begin without one, nor move. */
    @Nullable
    String location(@Nullable String id, Person person, WebexCalling calling) {
        String stored = calling.ends() ? null : person.locationId();
        if (id == null) {
            if (calling.begins() && stored == null) {
                throw new WebexErrorException(WebexError.missingField("locationId"));
            }
            return stored;
        }
        String sent = key(WebexId.LOCATION, id)
                .filter(key -> locations.find(key, person.organizationId()).isPresent())
                .orElseThrow(() -> unknown("locationId", id));
        if (calling.goesOn() && stored != null && !stored.equals(sent)) {
            throw new WebexErrorException(WebexError.malformedBody(
                    "locationId: cannot be changed of a person who already has a Webex Calling license"));
        }
        return sent;
    }

    /** The key of the manager, who need not be there. */
    @Nullable
    String manager(@Nullable String id) {
        return id == null ? null : PeopleFilter.personKey(id).orElseThrow(() -> unknown("managerId", id));
    }

    private static Optional<String> key(String type, String id) {
        return WebexId.decode(id).filter(it -> it.is(type)).map(WebexId::key);
    }

    private static <T> Set<T> all(String member, List<String> ids, Function<String, Optional<T>> find) {
        return ids.stream()
                .map(id -> find.apply(id).orElseThrow(() -> unknown(member, id)))
                .collect(Collectors.toSet());
    }

    private static WebexErrorException unknown(String member, String id) {
        return new WebexErrorException(WebexError.malformedBody(
                member + ": '" + WebexError.shortened(id) + "' is not known in the person's organization"));
    }
}
