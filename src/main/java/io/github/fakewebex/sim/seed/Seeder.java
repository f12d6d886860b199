package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CallingProfile;
import io.github.fakewebex.store.CallingProfileRepository;
import io.github.fakewebex.store.License;
import io.github.fakewebex.store.LicenseRepository;
import io.github.fakewebex.store.Location;
import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.PersonSettings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a seed into the current world, as part of the caller's transaction. */
@Component
public class Seeder {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final OrganizationRepository organizations;
    private final CallingProfileRepository profiles;
    private final LocationRepository locations;
    private final LicenseRepository licenses;
    private final PersonRepository people;
    private final AccessTokenRepository tokens;
    private final List<PersonSettings<?>> features;

    Seeder(
            OrganizationRepository organizations,
            CallingProfileRepository profiles,
            LocationRepository locations,
            LicenseRepository licenses,
            PersonRepository people,
            AccessTokenRepository tokens,
            List<PersonSettings<?>> features) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.locations = locations;
        this.licenses = licenses;
        this.people = people;
        this.tokens = tokens;
        this.features = features;
    }

    /**
     * Writes all of the seed.
     *
     * @param world the name of the current world, which its tokens carry
     * @throws IllegalArgumentException when the seed has a section that no feature knows
     */
    public void write(Seed seed, String world) {
        refuseUnknownSections(seed);
        organizations.saveAll(each(seed.organizations(), Seeder::organization));
        profiles.saveAll(
                each(seed.callingProfiles(), row -> new CallingProfile(row.id(), row.organizationId(), row.name())));
        locations.saveAll(each(
                seed.locations(), row -> new Location(row.id(), row.organizationId(), row.name(), row.timeZone())));
        licenses.saveAll(each(
                seed.licenses(), row -> new License(row.id(), row.organizationId(), row.name(), row.totalUnits())));
        people.saveAll(each(seed.people(), Seeder::person));
        people.flush();
        List<String> ids = each(seed.people(), Seed.PersonRow::id);
        features.forEach(feature -> create(feature, ids, seed.features().get(feature.section())));
        tokens.saveAll(each(seed.tokens(), row -> token(row, world)));
    }

    private void refuseUnknownSections(Seed seed) {
        Set<String> unknown = new HashSet<>(seed.features().keySet());
        features.forEach(feature -> unknown.remove(feature.section()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown sections in the seed: " + unknown);
        }
    }

    private static <R extends PersonSettings.Row> void create(
            PersonSettings<R> feature, List<String> personIds, @Nullable JsonNode section) {
        List<R> rows = section == null
                ? List.of()
                : JSON.readerForListOf(feature.rowType()).readValue(section);
        feature.create(personIds, rows);
    }

    private static Organization organization(Seed.OrganizationRow row) {
        return new Organization(
                row.id(),
                row.displayName(),
                row.created(),
                row.defaultBehaviorType(),
                row.defaultProfileId(),
                row.managedBy());
    }

    private static Person person(Seed.PersonRow row) {
        return new Person(row.id(), row.organizationId(), row.email(), row.displayName(), row.created())
                .as(Objects.requireNonNullElse(row.type(), Person.Type.PERSON))
                .in(row.locationId())
                .with(Objects.requireNonNullElse(row.details(), PersonDetails.NONE))
                .granted(orNone(row.roles()))
                .licensed(orNone(row.licenses()))
                .administering(orNone(row.administeredLocations()))
                .assigned(orNone(row.assignedCustomers()));
    }

    private static AccessToken token(Seed.TokenRow row, String world) {
        return new AccessToken(
                TokenText.of(world, row.name()), world, row.name(), row.personId(), row.scopes(), row.expiresAt());
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    private static <T, U> List<U> each(Collection<T> rows, Function<T, U> conversion) {
        return rows.stream().map(conversion).toList();
    }
}
