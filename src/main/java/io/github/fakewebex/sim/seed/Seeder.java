package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.CallingProfile;
import io.github.fakewebex.store.Inserts;
import io.github.fakewebex.store.License;
import io.github.fakewebex.store.Location;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.WorldSection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes a seed into the current world, as part of the caller's transaction. */
@Component
public class Seeder {

    private static final Logger LOG = LoggerFactory.getLogger(Seeder.class);

    /** So many people of a crowd are in memory at once. */
    private static final int BATCH = 1000;

    private static final int BATCHES_BETWEEN_LINES = 50;

    private final Inserts inserts;
    private final List<WorldSection<?>> sections;

    Seeder(Inserts inserts, List<WorldSection<?>> sections) {
        this.inserts = inserts;
        this.sections = sections;
    }

    /**
     * Writes all of the seed, and a crowd beside it, who may be more people than fit into memory.
     *
     * @param crowd how many people are made up, in the seed's first organization
     * @param world the name of the current world, which its tokens carry
     */
    public void write(Seed seed, int crowd, String world) {
        inserts.organizations(each(seed.organizations(), Seeder::organization));
        inserts.profiles(
                each(seed.callingProfiles(), row -> new CallingProfile(row.id(), row.organizationId(), row.name())));
        inserts.locations(each(
                seed.locations(), row -> new Location(row.id(), row.organizationId(), row.name(), row.timeZone())));
        inserts.licenses(each(
                seed.licenses(), row -> new License(row.id(), row.organizationId(), row.name(), row.totalUnits())));
        inserts.people(each(seed.people(), Seeder::person));
        sections.forEach(section -> writeSection(section, seed));
        inserts.tokens(each(seed.tokens(), row -> token(row, world)));
        writeCrowd(Crowd.of(seed, crowd), world);
    }

    private void writeCrowd(Stream<Seed.PersonRow> crowd, String world) {
        Iterator<Seed.PersonRow> rows = crowd.iterator();
        for (long written = 0, batch = 1; rows.hasNext(); batch++) {
            List<Seed.PersonRow> next = Stream.generate(() -> rows)
                    .limit(BATCH)
                    .takeWhile(Iterator::hasNext)
                    .map(Iterator::next)
                    .toList();
            inserts.people(each(next, Seeder::person));
            written += next.size();
            if (batch % BATCHES_BETWEEN_LINES == 0) {
                LOG.info("{} people are in world {} so far", written, world);
            }
        }
    }

    private static <R> void writeSection(WorldSection<R> section, Seed seed) {
        List<R> rows = seed.sections().getOrDefault(section.section(), List.of()).stream()
                .map(section.rowType()::cast)
                .toList();
        if (!rows.isEmpty()) {
            section.create(rows);
        }
    }

    static Organization organization(Seed.OrganizationRow row) {
        return new Organization(
                row.id(),
                row.displayName(),
                row.created(),
                row.defaultBehaviorType(),
                row.defaultProfileId(),
                row.managedBy());
    }

    static Person person(Seed.PersonRow row) {
        Person person = new Person(row.id(), row.organizationId(), row.email(), row.displayName(), row.created());
        return filled(person.modified(Objects.requireNonNullElse(row.lastModified(), row.created())), row);
    }

    /** The person with all of the row but its dates and what identifies the person. */
    static Person filled(Person person, Seed.PersonRow row) {
        return person.as(Objects.requireNonNullElse(row.type(), Person.Type.PERSON))
                .in(row.locationId())
                .with(Objects.requireNonNullElse(row.details(), PersonDetails.NONE))
                .granted(orNone(row.roles()))
                .licensed(orNone(row.licenses()))
                .administering(orNone(row.administeredLocations()))
                .assigned(orNone(row.assignedCustomers()));
    }

    static AccessToken token(Seed.TokenRow row, String world) {
        return new AccessToken(
                TokenText.of(world, row.name()), world, row.name(), row.personId(), row.scopes(), row.expiresAt());
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    private static <T, U> List<U> each(Collection<T> rows, Function<T, U> conversion) {
        return rows.stream().map(conversion).collect(Collectors.toList());
    }
}
