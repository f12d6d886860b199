package io.github.fakewebex.sim.seed;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a world holds, one record type a table: the form of scenarios, of exports and imports, and of snapshots. Ids
 * are bare keys, not Webex's base64.
 *
 * @param quirks the quirks that are on, with their values
 * @param clock how the world's clock differs from the machine's
 * @param sections the sections that other parts know, such as a person feature's or the faults, by their names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"quirks", "clock", "organizations", "callingProfiles", "locations", "licenses", "people", "tokens"})
public record Seed(
        Map<Quirk, Integer> quirks,
        @Nullable ClockSetting clock,
        List<OrganizationRow> organizations,
        List<ProfileRow> callingProfiles,
        List<LocationRow> locations,
        List<LicenseRow> licenses,
        List<PersonRow> people,
        List<TokenRow> tokens,
        @JsonAnyGetter Map<String, List<?>> sections) {

    /** The form of a key of most things. */
    public static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final String KEY = "[0-9a-z-]{1,36}";

    private static final String NOT_UUID = "must be a UUID in lower case";

    /** The same seed with other quirks. */
    public Seed withQuirks(Map<Quirk, Integer> others) {
        return new Seed(others, clock, organizations, callingProfiles, locations, licenses, people, tokens, sections);
    }

    /** An organization. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationRow(
            @NotNull @Pattern(regexp = UUID, message = NOT_UUID)
            String id,

            @NotNull @Size(min = 1, max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String displayName,

            @NotNull @Showable Instant created,
            @NotNull BehaviorType defaultBehaviorType,
            @Nullable String defaultProfileId,
            @Nullable String managedBy) {}

    /** A UC Manager profile of an organization. */
    public record ProfileRow(
            @NotNull @Pattern(regexp = UUID, message = NOT_UUID)
            String id,

            @NotNull String organizationId,

            @NotNull @Size(min = 1, max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String name) {}

    /** A location of an organization. */
    public record LocationRow(
            @NotNull @Pattern(regexp = KEY) String id,
            @NotNull String organizationId,

            @NotNull @Size(min = 1, max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String name,

            @NotNull @Pattern(regexp = "[\\w/+-]{1,64}") String timeZone) {}

    /** A licence that an organization bought. */
    public record LicenseRow(
            @NotNull @Pattern(regexp = "[!-~]{1,160}") String id,
            @NotNull String organizationId,

            @NotNull @Size(min = 1, max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String name,

            @PositiveOrZero int totalUnits) {}

    /**
     * A person.
     *
     * @param lastModified when the person was last changed; left out where that is {@code created}
     * @param details what is shown and never searched
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PersonRow(
            @NotNull @Pattern(regexp = UUID, message = NOT_UUID)
            String id,

            @NotNull String organizationId,
            @Nullable String locationId,

            @NotNull
            @Email
            @Size(min = 1, max = 254)
            @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String email,

            @NotNull @Size(min = 1, max = 256) @Pattern(regexp = Person.PRINTABLE, message = Person.NOT_PRINTABLE)
            String displayName,

            Person.@Nullable Type type,
            @NotNull @Showable Instant created,
            @Showable @Nullable Instant lastModified,
            @Nullable Set<@NotNull Role> roles,
            @Nullable Set<@NotNull String> licenses,
            @Nullable Set<@NotNull String> administeredLocations,
            @Nullable Set<@NotNull String> assignedCustomers,
            @Storable @Nullable PersonDetails details) {}

    /**
     * A token.
     *
     * @param name what the token is called, and its text in the default world
     * @param expiresAt when it ends, or null for never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenRow(
            @NotNull @Pattern(regexp = "[\\w~+/=-]{1,100}", message = "must be 1 to 100 letters, digits or _~+/=-")
            String name,

            @NotNull String personId,

            @NotNull @Size(max = 39) Set<@NotNull @Pattern(regexp = "[!-~]{1,100}") String> scopes,

            @Showable @Nullable Instant expiresAt) {}
}
