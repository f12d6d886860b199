package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of a database in memory. */
class SchemaTests {

    private static final String COLUMNS = """
            select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
            from information_schema.columns where table_schema = current_schema and table_name <> 'flyway_schema_history'
            order by 1""";

    private static final String CONSTRAINTS = """
            select table_name || ' ' || constraint_type || ' ' || count(*) from information_schema.table_constraints
            where table_schema = current_schema and table_name <> 'flyway_schema_history'
            group by table_name, constraint_type order by 1""";

    private static final String INDEXES = """
            select table_name || ' (' || string_agg(column_name, ', ' order by ordinal_position) || ')'
            from information_schema.index_columns
            where table_schema = current_schema and table_name <> 'flyway_schema_history'
            group by table_name, index_name order by 1""";

    @Test
    void they_are_those_that_flyway_makes_and_it_is_not_asked() throws Exception {
        DataSource migrated = database();
        Flyway.configure()
                .dataSource(migrated)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        DataSource made = made();
        assertThat(told(made, COLUMNS)).hasSizeGreaterThan(50).isEqualTo(told(migrated, COLUMNS));
        assertThat(told(made, CONSTRAINTS)).isNotEmpty().isEqualTo(told(migrated, CONSTRAINTS));
        assertThat(told(made, INDEXES)).isNotEmpty().isEqualTo(told(migrated, INDEXES));
    }

    @Test
    void no_two_indexes_are_of_the_same_columns() throws Exception {
        assertThat(told(made(), INDEXES)).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void they_are_left_as_they_are_where_another_server_of_this_jvm_made_them() throws Exception {
        DataSource database = made();
        JdbcClient.create(database)
                .sql("insert into heartbeat (id, beat) values (7, 0)")
                .update();
        schema(database).afterPropertiesSet();
        assertThat(told(database, "select id from heartbeat where id = 7")).containsExactly("7");
    }

    /** A database of its own with all tables. */
    static DataSource made() throws Exception {
        DataSource database = database();
        schema(database).afterPropertiesSet();
        return database;
    }

    static SharedStore inMemory() {
        return new SharedStore(new InMemory());
    }

    private static Schema schema(DataSource database) {
        return new Schema(
                inMemory(),
                database,
                new StaticListableBeanFactory().getBeanProvider(FlywayMigrationInitializer.class));
    }

    private static DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }

    private static List<@Nullable String> told(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).list();
    }

    private static class InMemory implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "sa";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:h2:mem:tables";
        }
    }
}
