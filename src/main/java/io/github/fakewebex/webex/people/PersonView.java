package io.github.fakewebex.webex.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person as Webex shows it: absent members are left out, and only administrators and the person see all of them. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "id",
    "emails",
    "phoneNumbers",
    "extension",
    "locationId",
    "displayName",
    "nickName",
    "firstName",
    "lastName",
    "avatar",
    "orgId",
    "roles",
    "licenses",
    "department",
    "manager",
    "managerId",
    "title",
    "addresses",
    "created",
    "lastModified",
    "timezone",
    "lastActivity",
    "siteUrls",
    "sipAddresses",
    "status",
    "invitePending",
    "loginEnabled",
    "type"
})
record PersonView(
        String id,
        List<String> emails,
        @Nullable List<PersonDetails.PhoneNumber> phoneNumbers,
        @Nullable String extension,
        @Nullable String locationId,
        String displayName,
        @Nullable String nickName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String avatar,
        String orgId,
        @Nullable List<String> roles,
        @Nullable List<String> licenses,
        @Nullable String department,
        @Nullable String manager,
        @Nullable String managerId,
        @Nullable String title,
        @Nullable List<PersonDetails.Address> addresses,
        Instant created,
        Instant lastModified,
        @Nullable String timezone,
        @Nullable Instant lastActivity,
        @Nullable List<String> siteUrls,
        @Nullable List<PersonDetails.SipAddress> sipAddresses,
        @Nullable String status,
        @Nullable Boolean invitePending,
        @Nullable Boolean loginEnabled,
        String type) {

    /**
     * How much of a person is shown.
     *
     * @param inFull with what only administrators and the person see
     * @param callingData with numbers and location
     * @param presence with status and last activity
     */
    record Extent(boolean inFull, boolean callingData, boolean presence) {}

    static PersonView of(Person person, Extent extent) {
        PersonDetails details = person.details();
        boolean full = extent.inFull();
        boolean calling = extent.callingData();
        return new PersonView(
                WebexId.encode(WebexId.PEOPLE, person.id()),
                List.of(person.email()),
                calling ? details.phoneNumbers() : null,
                calling ? details.extension() : null,
                calling ? encoded(WebexId.LOCATION, person.locationId()) : null,
                person.displayName(),
                details.nickName(),
                details.firstName(),
                details.lastName(),
                details.avatar(),
                WebexId.encode(WebexId.ORGANIZATION, person.organizationId()),
                full ? roles(person) : null,
                full ? licenses(person) : null,
                details.department(),
                details.manager(),
                encoded(WebexId.PEOPLE, details.managerId()),
                details.title(),
                details.addresses(),
                person.created(),
                person.lastModified(),
                details.timezone(),
                extent.presence() ? details.lastActivity() : null,
                full ? details.siteUrls() : null,
                details.sipAddresses(),
                extent.presence() ? Objects.requireNonNullElse(details.status(), "unknown") : null,
                full ? Boolean.TRUE.equals(details.invitePending()) : null,
                full ? !Boolean.FALSE.equals(details.loginEnabled()) : null,
                person.type().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(Role::key)
                .map(key -> WebexId.encode(WebexId.ROLE, key))
                .toList();
    }

    private static List<String> licenses(Person person) {
        return person.licenses().stream()
                .sorted()
                .map(key -> WebexId.encode(WebexId.LICENSE, key))
                .toList();
    }

    private static @Nullable String encoded(String type, @Nullable String key) {
        return key == null ? null : WebexId.encode(type, key);
    }
}
