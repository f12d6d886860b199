package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CallingProfileRepository;
import io.github.fakewebex.store.LicenseRepository;
import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldSection;
import io.github.fakewebex.store.WorldState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Reads the current world back into a seed, as part of the caller's transaction. */
@Component
public class SeedExport {

    private static final Sort BY_ID = Sort.by("id");

    private final OrganizationRepository organizations;
    private final CallingProfileRepository profiles;
    private final LocationRepository locations;
    private final LicenseRepository licenses;
    private final PersonRepository people;
    private final AccessTokenRepository tokens;
    private final List<WorldSection<?>> sections;

    SeedExport(
            OrganizationRepository organizations,
            CallingProfileRepository profiles,
            LocationRepository locations,
            LicenseRepository licenses,
            PersonRepository people,
            AccessTokenRepository tokens,
            List<WorldSection<?>> sections) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.locations = locations;
        this.licenses = licenses;
        this.people = people;
        this.tokens = tokens;
        this.sections = sections;
    }

    /**
     * All that the current world holds, but for what was given out by OAuth: those texts are secrets, and of use in no
     * other world. All is of one moment if the caller's transaction reads so.
     */
    public Seed of(WorldState world) {
        Map<String, List<?>> others = new TreeMap<>();
        sections.forEach(section -> others.put(section.section(), section.rows()));
        others.values().removeIf(List::isEmpty);
        return new Seed(
                new TreeMap<>(world.quirks()),
                world.clock().isMachine() ? null : world.clock(),
                organizations.findAll(BY_ID).stream().map(SeedExport::row).toList(),
                profiles.findAll(BY_ID).stream()
                        .map(it -> new Seed.ProfileRow(it.id(), it.organizationId(), it.name()))
                        .toList(),
                locations.findAll(BY_ID).stream()
                        .map(it -> new Seed.LocationRow(it.id(), it.organizationId(), it.name(), it.timeZone()))
                        .toList(),
                licenses.findAll(BY_ID).stream()
                        .map(it -> new Seed.LicenseRow(it.id(), it.organizationId(), it.name(), it.totalUnits()))
                        .toList(),
                people.allWithRights().stream().map(SeedExport::row).toList(),
                tokens.ofWorld(world.name()).stream()
                        .filter(it -> it.hasText(TokenText.of(world.name(), it.name())))
                        .map(SeedExport::row)
                        .toList(),
                others);
    }

    /** The organization as a row. */
    public static Seed.OrganizationRow row(Organization it) {
        return new Seed.OrganizationRow(
                it.id(),
                it.displayName(),
                it.created(),
                it.defaultBehaviorType(),
                it.defaultProfileId(),
                it.managedBy());
    }

    /** The person as a row. */
    public static Seed.PersonRow row(Person it) {
        return new Seed.PersonRow(
                it.id(),
                it.organizationId(),
                it.locationId(),
                it.email(),
                it.displayName(),
                it.type() == Person.Type.PERSON ? null : it.type(),
                it.created(),
                it.lastModified().equals(it.created()) ? null : it.lastModified(),
                sorted(it.roles()),
                sorted(it.licenses()),
                sorted(it.administeredLocations()),
                sorted(it.assignedCustomers()),
                it.details().equals(PersonDetails.NONE) ? null : it.details());
    }

    /** The token as a row. */
    public static Seed.TokenRow row(AccessToken it) {
        return new Seed.TokenRow(it.name(), it.personId(), new TreeSet<>(it.scopes()), it.expiresAt());
    }

    private static <T extends Comparable<T>> @Nullable Set<T> sorted(Set<T> set) {
        return set.isEmpty() ? null : new TreeSet<>(set);
    }
}
