package io.github.fakewebex.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Inserts many rows at once into the current world, in SQL and as part of the caller's transaction: an entity manager would
 * keep each of them, and look again and again whether it changed.
 */
@Component
public class Inserts {

    private static final int BATCH = 1000;

    private final JdbcTemplate database;
    private final Writes writes;
    private final PersonDetailsColumn details = new PersonDetailsColumn();
    private final ScopesColumn scopes = new ScopesColumn();

    Inserts(DataSource database, Writes writes) {
        this.database = new JdbcTemplate(database);
        this.writes = writes;
    }

    /**
     * Inserts rows.
     *
     * @param columns the table's columns but {@code world}, separated by commas
     * @param values the values of a row in the order of the columns: texts, numbers, booleans, enums and instants
     */
    public <T> void into(String table, String columns, Collection<T> rows, Function<T, @Nullable Object[]> values) {
        into(table, columns, rows.stream().map(values));
    }

    private void into(String table, String columns, Stream<@Nullable Object[]> rows) {
        String world = CurrentWorld.required();
        List<Object[]> bound = rows.map(row -> bound(world, row)).toList();
        if (!bound.isEmpty()) {
            String sql = "insert into " + table + " (world, " + columns + ") values (?"
                    + ", ?".repeat(bound.get(0).length - 1) + ")";
            database.batchUpdate(
                    writes.inspect(sql),
                    bound,
                    BATCH,
                    (statement, row) -> new ArgumentPreparedStatementSetter(row).setValues(statement));
        }
    }

    private static Object[] bound(String world, @Nullable Object[] row) {
        return Stream.concat(Stream.of(world), Arrays.stream(row).map(Inserts::bound))
                .toArray();
    }

    private static @Nullable Object bound(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** The values of a row. */
    public static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** Inserts organizations. */
    public void organizations(Collection<Organization> organizations) {
        into(
                "organization",
                "id, display_name, created, default_behavior_type, default_profile_id, managed_by",
                organizations,
                row -> row(
                        row.id(),
                        row.displayName(),
                        row.created(),
                        row.defaultBehaviorType(),
                        row.defaultProfileId(),
                        row.managedBy()));
    }

    /** Inserts calling profiles of organizations that are there. */
    public void profiles(Collection<CallingProfile> profiles) {
        into(
                "calling_profile",
                "id, organization_id, name",
                profiles,
                row -> row(row.id(), row.organizationId(), row.name()));
    }

    /** Inserts locations of organizations that are there. */
    public void locations(Collection<Location> locations) {
        into(
                "organization_location",
                "id, organization_id, name, time_zone",
                locations,
                row -> row(row.id(), row.organizationId(), row.name(), row.timeZone()));
    }

    /** Inserts licences of organizations that are there. */
    public void licenses(Collection<License> licenses) {
        into(
                "license",
                "id, organization_id, name, total_units",
                licenses,
                row -> row(row.id(), row.organizationId(), row.name(), row.totalUnits()));
    }

    /** Inserts people with their roles and all that they have of what is there. */
    public void people(Collection<Person> people) {
        into(
                "person",
                "id, organization_id, location_id, email, display_name, type, created, last_modified, details",
                people,
                row -> row(
                        row.id(),
                        row.organizationId(),
                        row.locationId(),
                        row.email(),
                        row.displayName(),
                        row.type(),
                        row.created(),
                        row.lastModified(),
                        details.convertToDatabaseColumn(row.details())));
        sets("person_role", "role", people, Person::roles);
        sets("person_license", "license_id", people, Person::licenses);
        sets("administered_location", "location_id", people, Person::administeredLocations);
        sets("assigned_customer", "organization_id", people, Person::assignedCustomers);
    }

    private void sets(
            String table, String column, Collection<Person> people, Function<Person, ? extends Collection<?>> set) {
        into(
                table,
                "person_id, " + column,
                people.stream().flatMap(person -> set.apply(person).stream().map(member -> row(person.id(), member))));
    }

    /** Inserts tokens of the current world. */
    public void tokens(Collection<AccessToken> tokens) {
        into(
                "access_token",
                "text, name, person_id, scopes, expires_at",
                tokens,
                row -> row(
                        row.getId(),
                        row.name(),
                        row.personId(),
                        scopes.convertToDatabaseColumn(row.scopes()),
                        row.expiresAt()));
    }
}
