package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What POST and PUT of a person take. PUT is given the whole person: what is left out is cleared, but for addresses, roles,
 * licences and what GET does not show unasked, which stay (assumed). Of several addresses the first is used. Unknown and
 * read-only members are ignored, so what was read can be sent back.
 */
@Schema(name = "PersonChange", example = """
                {"emails": ["new.person@acme.example"], "displayName": "New Person",
                 "firstName": "New", "lastName": "Person"}""")
record PersonBody(
        @Nullable @Size(min = 1, max = 10)
        List<
                        @NotNull @Email @Size(min = 1, max = 254)
                        @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE) String>
                emails,

        @Nullable @Size(max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
        String displayName,

        @Nullable @Size(max = 128) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
        String firstName,

        @Nullable @Size(max = 127) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
        String lastName,

        @Nullable @Size(max = 1024) String avatar,
        @Nullable String orgId,
        @Nullable @Size(max = 50) List<@NotNull String> roles,
        @Nullable @Size(max = 50) List<@NotNull String> licenses,
        @Nullable String locationId,
        @Nullable @Size(max = 32) String extension,
        @Nullable @Size(max = 10) List<@NotNull @Valid Number> phoneNumbers,
        @Nullable @Size(max = 256) String department,
        @Nullable @Size(max = 256) String title,
        @Nullable @Size(max = 256) String manager,
        @Nullable String managerId,
        @Nullable @Size(max = 5) List<@NotNull @Valid Place> addresses,
        @Nullable @Size(max = 10) List<@NotNull @Size(max = 256) String> siteUrls,
        @Nullable Boolean loginEnabled) {

    /** The display name, made of first and last name where none is sent; blank when there is nothing to make it of. */
    String name() {
        return displayName != null
                ? displayName
                : Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /**
     * What is shown of the person and never searched.
     *
     * @param managerKey the manager's key
     * @param before what was shown so far: what Webex itself sets stays
     * @param keepsNumbers whether numbers that are left out stay
     */
    PersonDetails details(@Nullable String managerKey, PersonDetails before, boolean keepsNumbers) {
        String[] words = name().split(" ", 2);
        String first = firstName == null ? words[0] : firstName;
        return new PersonDetails(
                first,
                lastName == null ? words[words.length - 1] : lastName,
                first,
                avatar,
                department,
                title,
                manager,
                managerKey,
                before.timezone(),
                before.status(),
                before.invitePending(),
                loginEnabled,
                before.lastActivity(),
                extension == null && keepsNumbers ? before.extension() : extension,
                phoneNumbers == null
                        ? (keepsNumbers ? before.phoneNumbers() : null)
                        : phoneNumbers.stream().map(Number::stored).toList(),
                before.sipAddresses(),
                addresses == null ? null : addresses.stream().map(Place::stored).toList(),
                siteUrls);
    }

    /** A phone number as sent. */
    @Schema(name = "PhoneNumberChange")
    record Number(
            @NotNull @Pattern(regexp = "work|work_extension|mobile|fax")
            String type,

            @NotNull @Size(max = 64) String value,
            @Nullable Boolean primary) {

        PersonDetails.PhoneNumber stored() {
            return new PersonDetails.PhoneNumber(type, value, Boolean.TRUE.equals(primary));
        }
    }

    /** A postal address as sent. */
    @Schema(name = "AddressChange")
    record Place(
            @Nullable @Size(max = 32) String type,
            @Nullable @Size(max = 64) String country,
            @Nullable @Size(max = 128) String locality,
            @Nullable @Size(max = 128) String region,
            @Nullable @Size(max = 256) String streetAddress,
            @Nullable @Size(max = 32) String postalCode) {

        PersonDetails.Address stored() {
            return new PersonDetails.Address(
                    type == null ? "work" : type, country, locality, region, streetAddress, postalCode);
        }
    }
}
