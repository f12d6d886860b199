package io.github.fakewebex.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * Makes the tables. A database in memory begins empty and ends with the server: there is nothing to migrate and no history to
 * keep, so all migrations are run one after the other. Everywhere else Flyway runs those that are missing.
 */
@Component
class Schema implements InitializingBean {

    /** Those of every database, and those of H2, which the database in memory is. */
    private static final List<String> MIGRATIONS = List.of("classpath:db/migration/V*.sql", "classpath:db/h2/V*.sql");

    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = current_schema";

    private final SharedStore store;
    private final DataSource database;
    private final ObjectProvider<FlywayMigrationInitializer> flyway;

    Schema(SharedStore store, DataSource database, ObjectProvider<FlywayMigrationInitializer> flyway) {
        this.store = store;
        this.database = database;
        this.flyway = flyway;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        if (!store.isInMemory()) {
            flyway.getObject();
        } else if (isEmpty()) {
            new ResourceDatabasePopulator(migrations()).execute(database);
        }
    }

    /** A database in memory may be that of another server in the same JVM. */
    private boolean isEmpty() {
        Integer tables = new JdbcTemplate(database).queryForObject(TABLES, Integer.class);
        return tables != null && tables == 0;
    }

    private static Resource[] migrations() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> migrations = new ArrayList<>();
        for (String those : MIGRATIONS) {
            migrations.addAll(List.of(resolver.getResources(those)));
        }
        migrations.sort(Comparator.comparingInt(Schema::version));
        return migrations.toArray(Resource[]::new);
    }

    private static int version(Resource migration) {
        Matcher name = VERSION.matcher(String.valueOf(migration.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("not named like a migration: " + migration);
        }
        return Integer.parseInt(name.group(1));
    }
}
