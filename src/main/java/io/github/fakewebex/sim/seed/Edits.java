package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.SimRefusal.Kind;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.CallingProfileRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.LicenseRepository;
import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.WorldRepository;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single rows of the current world, which must fit what is there. What a new row hangs on is locked first: who
 * deletes that waits until the row is there to be deleted with it, as not every database lets them wait by itself.
 */
@Service
public class Edits {

    private final WorldRepository worlds;
    private final OrganizationRepository organizations;
    private final CallingProfileRepository profiles;
    private final LocationRepository locations;
    private final LicenseRepository licenses;
    private final PersonRepository people;
    private final AccessTokenRepository tokens;
    private final RowLocks locks;
    private final SimClock clock;

    Edits(
            WorldRepository worlds,
            OrganizationRepository organizations,
            CallingProfileRepository profiles,
            LocationRepository locations,
            LicenseRepository licenses,
            PersonRepository people,
            AccessTokenRepository tokens,
            RowLocks locks,
            SimClock clock) {
        this.worlds = worlds;
        this.organizations = organizations;
        this.profiles = profiles;
        this.locations = locations;
        this.licenses = licenses;
        this.people = people;
        this.tokens = tokens;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Creates the organization, or changes all of it but its date.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean put(Seed.OrganizationRow row) {
        worlds.findToChange(CurrentWorld.required()).orElseThrow(SimRefusal::unknownWorld);
        Organization known = locks.lock(Organization.class, row.id()).orElse(null);
        refuseUnknownProfile("defaultProfileId", row.defaultProfileId(), row.id());
        String partner = row.managedBy();
        refuseUnless(
                partner == null
                        || partner.equals(row.id())
                        || organizations.find(partner).isPresent(),
                "managedBy",
                partner);
        if (known == null) {
            organizations.saveAndFlush(Seeder.organization(row));
            return true;
        }
        known.renamed(row.displayName());
        known.managedBy(partner);
        known.defaults(row.defaultBehaviorType(), row.defaultProfileId());
        return false;
    }

    /** Changes what applies to the organization's people who have no values of their own. */
    @Transactional
    public Seed.OrganizationRow defaults(String id, BehaviorType behavior, @Nullable String profile) {
        Organization organization = locks.lock(Organization.class, id).orElseThrow(() -> unknown("organization"));
        refuseUnknownProfile("profileId", profile, id);
        organization.defaults(behavior, profile);
        return SeedExport.row(organization);
    }

    /**
     * Creates the person, with the defaults of every setting, or changes all of the person but organization and dates.
     * What is changed was last modified now, whatever the row says.
     *
     * @return whether the person is new
     */
    @Transactional
    public boolean put(Seed.PersonRow row) {
        String organization = row.organizationId();
        refuseUnless(locks.lock(Organization.class, organization).isPresent(), "organizationId", organization);
        Person known = locks.lock(Person.class, row.id()).orElse(null);
        refuseUnknownReferences(row);
        String email = row.email().toLowerCase(Locale.ROOT);
        if (people.findByEmail(email)
                .filter(other -> !other.id().equals(row.id()))
                .isPresent()) {
            throw SimRefusal.of(Kind.CONFLICT, "Another person of the world has that email address.");
        }
        if (known == null) {
            people.saveAndFlush(Seeder.person(row));
            return true;
        }
        refuseUnless(known.organizationId().equals(organization), "organizationId", organization);
        known.renamed(email, row.displayName(), clock.now());
        Seeder.filled(known, row);
        return false;
    }

    private void refuseUnknownReferences(Seed.PersonRow row) {
        String organization = row.organizationId();
        refuseUnless(
                row.locationId() == null
                        || locations.find(row.locationId(), organization).isPresent(),
                "locationId",
                row.locationId());
        refuseUnlessAll(
                row.licenses(),
                "licenses",
                id -> licenses.find(id, organization).isPresent());
        refuseUnlessAll(
                row.administeredLocations(),
                "administeredLocations",
                id -> locations.find(id, organization).isPresent());
        refuseUnlessAll(
                row.assignedCustomers(),
                "assignedCustomers",
                id -> organizations.find(id).isPresent());
    }

    /** Deletes the person, whose settings and tokens go too. */
    @Transactional
    public void deletePerson(String id) {
        people.delete(locks.lock(Person.class, id).orElseThrow(() -> unknown("person")));
    }

    /** Creates a token of any scopes. */
    @Transactional
    public void mint(Seed.TokenRow row, String world) {
        refuseUnless(locks.lock(Person.class, row.personId()).isPresent(), "personId", row.personId());
        AccessToken token = Seeder.token(row, world);
        if (tokens.findByWorldAndName(world, row.name()).isPresent()) {
            throw SimRefusal.of(Kind.CONFLICT, "The world has a token of that name already.");
        }
        tokens.save(token);
    }

    /** Deletes the token; the next request with it is refused. */
    @Transactional
    public void revoke(String name, String world) {
        if (tokens.deleteByName(world, name) == 0) {
            throw unknown("token");
        }
    }

    private void refuseUnknownProfile(String member, @Nullable String profile, String organization) {
        refuseUnless(profile == null || profiles.existsByIdAndOrganizationId(profile, organization), member, profile);
    }

    private static void refuseUnlessAll(@Nullable Set<String> ids, String member, Predicate<String> known) {
        Objects.requireNonNullElse(ids, Set.<String>of()).forEach(id -> refuseUnless(known.test(id), member, id));
    }

    private static void refuseUnless(boolean known, String member, @Nullable String id) {
        if (!known) {
            throw SimRefusal.invalid(member, "'" + id + "' is not there, or not in that organization");
        }
    }

    private static SimRefusal unknown(String what) {
        return SimRefusal.of(Kind.UNKNOWN, "The world has no such " + what + ".");
    }
}
