package io.github.fakewebex.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL for the tests: that of {@code TEST_POSTGRES_URL} (with {@code user} and {@code password} in its query), else a
 * container, else binaries from the Maven repository. The first of them that there is serves all tests of a run.
 */
public final class TestPostgres {

    /** What tests say that are skipped for want of one. */
    public static final String MISSING =
            "no PostgreSQL: TEST_POSTGRES_URL is not set, Docker does not answer, and there are no binaries for this machine";

    private static final Optional<Database> SERVER = find();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** How to reach a database. */
    public record Database(String url, String username, String password) {

        /** A connection of the test's own. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, username, password);
        }

        /** Does something that only the database can do. */
        public void execute(String sql) {
            try (Connection connection = connect()) {
                connection.createStatement().execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    public static boolean isThere() {
        return SERVER.isPresent();
    }

    /** An empty database that nobody else has. */
    public static Database empty() {
        Database server = SERVER.orElseThrow(() -> new IllegalStateException(MISSING));
        String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        server.execute("create database " + name);
        return new Database(withDatabase(server.url(), name), server.username(), server.password());
    }

    private static String withDatabase(String url, String name) {
        return url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    private static Optional<Database> find() {
        String given = System.getenv("TEST_POSTGRES_URL");
        if (given != null) {
            return Optional.of(given(given));
        }
        return contained().or(TestPostgres::embedded);
    }

    private static Optional<Database> contained() {
        try {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            return Optional.of(new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword()));
        } catch (ContainerLaunchException | ContainerFetchException noImage) {
            return Optional.empty();
        }
    }

    private static Database given(String url) {
        String query = Optional.ofNullable(
                        URI.create(url.substring("jdbc:".length())).getQuery())
                .orElse("");
        return new Database(url, parameter(query, "user"), parameter(query, "password"));
    }

    private static String parameter(String query, String name) {
        return query.replaceFirst("(?:^|.*&)" + name + "=([^&]*).*|.*", "$1");
    }

    private static Optional<Database> embedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return Optional.of(new Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
        } catch (IOException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
