package io.github.fakewebex.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's page shows and nobody searches by. Everything may be absent; the names are those of Webex's Person.
 *
 * @param managerId the manager's person id, as the bare key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonDetails(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String nickName,
        @Nullable String avatar,
        @Nullable String department,
        @Nullable String title,
        @Nullable String manager,
        @Nullable String managerId,
        @Nullable String timezone,
        @Nullable String status,
        @Nullable Boolean invitePending,
        @Nullable Boolean loginEnabled,
        @Nullable Instant lastActivity,
        @Nullable String extension,
        @Nullable List<PhoneNumber> phoneNumbers,
        @Nullable List<SipAddress> sipAddresses,
        @Nullable List<Address> addresses,
        @Nullable List<String> siteUrls) {

    /** Nothing known. */
    public static final PersonDetails NONE = new PersonDetails(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** One of a person's numbers; the type is {@code work}, {@code work_extension}, {@code mobile} or {@code fax}. */
    public record PhoneNumber(String type, String value, boolean primary) {}

    /** One of a person's SIP addresses; the type is {@code personal-room}, {@code enterprise} or {@code cloud-calling}. */
    public record SipAddress(String type, String value, boolean primary) {}

    /** A postal address. */
    public record Address(
            String type,
            @Nullable String country,
            @Nullable String locality,
            @Nullable String region,
            @Nullable String streetAddress,
            @Nullable String postalCode) {}
}
