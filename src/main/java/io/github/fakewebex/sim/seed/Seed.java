package io.github.fakewebex.sim.seed;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that a world holds, one record type a table. Ids are bare keys, not Webex's base64.
 *
 * @param quirks the quirks that are on, with their values
 * @param features the sections of person features, by their names; each feature knows its own
 */
public record Seed(
        Map<Quirk, Integer> quirks,
        List<OrganizationRow> organizations,
        List<ProfileRow> callingProfiles,
        List<LocationRow> locations,
        List<LicenseRow> licenses,
        List<PersonRow> people,
        List<TokenRow> tokens,
        @JsonAnySetter Map<String, JsonNode> features) {

    /** A section that is left out is empty. */
    public Seed {
        quirks = quirks == null ? Map.of() : Map.copyOf(quirks);
        organizations = orEmpty(organizations);
        callingProfiles = orEmpty(callingProfiles);
        locations = orEmpty(locations);
        licenses = orEmpty(licenses);
        people = orEmpty(people);
        tokens = orEmpty(tokens);
        features = features == null ? Map.of() : Map.copyOf(features);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> rows) {
        return rows == null ? List.of() : List.copyOf(rows);
    }

    /** The same seed with other quirks. */
    public Seed withQuirks(Map<Quirk, Integer> others) {
        return new Seed(others, organizations, callingProfiles, locations, licenses, people, tokens, features);
    }

    /** An organization. */
    public record OrganizationRow(
            String id,
            String displayName,
            Instant created,
            BehaviorType defaultBehaviorType,
            @Nullable String defaultProfileId,
            @Nullable String managedBy) {}

    /** A UC Manager profile of an organization. */
    public record ProfileRow(String id, String organizationId, String name) {}

    /** A location of an organization. */
    public record LocationRow(String id, String organizationId, String name, String timeZone) {}

    /** A licence that an organization bought. */
    public record LicenseRow(String id, String organizationId, String name, int totalUnits) {}

    /** A person; {@code details} is what is shown and never searched. */
    public record PersonRow(
            String id,
            String organizationId,
            @Nullable String locationId,
            String email,
            String displayName,
            Person.@Nullable Type type,
            Instant created,
            @Nullable Set<Role> roles,
            @Nullable Set<String> licenses,
            @Nullable Set<String> administeredLocations,
            @Nullable Set<String> assignedCustomers,
            @Nullable PersonDetails details) {}

    /**
     * A token.
     *
     * @param name what the token is called, and its text in the default world
     * @param expiresAt when it ends, or null for never
     */
    public record TokenRow(
            String name,
            String personId,
            Set<String> scopes,
            @Nullable Instant expiresAt) {}
}
