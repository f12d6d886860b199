package io.github.fakewebex.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.testing.ServerProcess;
import io.github.fakewebex.testing.TestPostgres;
import io.github.fakewebex.testing.TestPostgres.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that starts on the tables of an earlier version brings them forward, with all that is in them. */
class UpgradeTests {

    /** The tables as they were before any server could keep them beyond its end. */
    private static final String FIRST = "6";

    private static final String CONTENT = """
            insert into world values ('kept', 'default', '2026-01-01 00:00:00+00', '', 0, null, 7);
            insert into organization values ('kept', 'o', 'Kept', '2026-01-01 00:00:00+00', 'NATIVE_SIP_CALL_TO_UCM', null, null);
            insert into person values ('kept', '11a3f990-a689-477d-be6b-000000000099', 'o', null, 'k@kept.example', 'Kay Kept',
              'PERSON', '2026-01-01 00:00:00+00', '2026-01-01 00:00:00+00', '{}');
            insert into person_role values ('kept', '11a3f990-a689-477d-be6b-000000000099', 'FULL_ADMIN');
            insert into calling_behavior (world, id) values ('kept', '11a3f990-a689-477d-be6b-000000000099');
            insert into do_not_disturb values ('kept', '11a3f990-a689-477d-be6b-000000000099', true, false, false, true, false, false, null);
            insert into access_token values ('kept.admin', 'kept', 'admin', '11a3f990-a689-477d-be6b-000000000099',
              'spark-admin:people_read spark-admin:people_write', null)""";

    @Test
    void a_file_of_the_first_version_is_brought_forward(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("fake-webex")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        fill(new Database(url, "", ""));
        isBroughtForward(Map.of("SIM_DATA", folder.toString()));
    }

    @Test
    void a_postgresql_of_the_first_version_is_brought_forward() {
        assumeTrue(TestPostgres.isThere(), TestPostgres.MISSING);
        Database database = TestPostgres.empty();
        fill(database);
        isBroughtForward(ServerProcess.on(database));
    }

    private static void fill(Database database) {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .target(FIRST)
                .load()
                .migrate();
        for (String statement : CONTENT.split(";")) {
            database.execute(statement);
        }
    }

    private static void isBroughtForward(Map<String, String> store) {
        try (ServerProcess server = ServerProcess.start(new HashMap<>(store)).ready()) {
            String path = "/v1/people/11a3f990-a689-477d-be6b-000000000099/features/callingBehavior";
            server.get("kept.admin", path)
                    .isOk(
                            "{\"behaviorType\":null,\"effectiveBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":null}");
            server.send("kept.admin", "PUT", path, "{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_TEL\"}")
                    .isNoContent();
            assertThat(server.get("none", "/_sim/worlds/kept/journal").body()).contains("callingBehavior.write");
            assertThat(server.get("none", "/_sim/worlds/kept/export").body()).contains("Kay Kept");
        }
    }
}
