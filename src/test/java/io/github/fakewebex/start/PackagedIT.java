package io.github.fakewebex.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.ServerProcess;
import io.github.fakewebex.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, whose beans were decided on when it was built, still obeys what is set when it is started. */
class PackagedIT {

    private static final Path JAR = Path.of("target", "fake-webex.jar");

    private static final String DND = "/v1/people/me/features/doNotDisturb";

    @Test
    void each_documented_property_works(@TempDir Path folder) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.writeString(seeds.resolve("shop.yaml"), "{}");
        Map<String, String> settings = Map.of(
                "SIM_STRICT_WIRE", "true",
                "SIM_CORS", "false",
                "SIM_QUIRKS_GARBAGE_ID_IS_404", "1",
                "SIM_DATA", folder.resolve("data").toString(),
                "SIM_SEEDS", seeds.toString(),
                "SIM_LOG", "json",
                "SIM_CONTROL_TOKEN", "letmein",
                "SIM_CONTROL_ALLOWED_HOSTS", "sim.example",
                "SIM_FAULTS_HEADER", "true",
                "SIM_JOURNAL_SIZE", "2");
        try (ServerProcess server = ServerProcess.startJar(JAR, settings).ready()) {
            assertThat(server.output()).contains("AOT-processed").contains("\"@timestamp\"");
            eachSettingShows(server);
            server.send("user", "PUT", DND, "{\"enabled\":true}").isNoContent();
        }
        try (ServerProcess server = ServerProcess.startJar(JAR, settings).ready()) {
            assertThat(server.get("user", DND).body()).contains("\"enabled\":true");
        }
    }

    private static void eachSettingShows(ServerProcess server) {
        assertThat(asked(server, DND, "user", "Origin: http://page.example").header("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(asked(server, DND, "user", "X-Sim-Fault: status=503").status())
                .isEqualTo(503);
        Answer refused = server.get("user", "/v1/people/me/features/callingBehavior");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("X-Sim-Explain")).isNull();
        assertThat(server.get("full-admin", "/v1/people/odd!/features/callingBehavior")
                        .status())
                .isEqualTo(404);
        assertThat(asked(server, "/_sim/worlds", "letmein", "Host: sim.example").status())
                .isEqualTo(200);
        assertThat(server.get("none", "/_sim/worlds").status()).isEqualTo(401);
        assertThat(server.send("letmein", "POST", "/_sim/worlds", "{\"name\":\"one\",\"from\":\"shop\"}")
                        .status())
                .isEqualTo(201);
        assertThat(server.get("letmein", "/_sim/worlds/default/journal")
                        .shows(200, "{\"count\":2}")
                        .body())
                .contains("odd!");
    }

    private static Answer asked(ServerProcess server, String path, String token, String header) {
        String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
        return RawHttp.send(
                URI.create(server.url("/")).getPort(),
                "GET " + path + " HTTP/1.1\r\n" + host + header + "\r\nConnection: close\r\nAuthorization: Bearer "
                        + token + "\r\n\r\n");
    }

    @Test
    void a_seed_makes_two_servers_alike() {
        String first = firstTrackingId();
        assertThat(first).isEqualTo(firstTrackingId());
    }

    private static String firstTrackingId() {
        try (ServerProcess server =
                ServerProcess.startJar(JAR, Map.of("SIM_DETERMINISTIC", "42")).ready()) {
            return String.valueOf(server.get("user", DND).header("trackingid"));
        }
    }

    @Test
    void postgresql_is_stored_in() {
        assumeTrue(TestPostgres.isThere(), TestPostgres.MISSING);
        TestPostgres.Database database = TestPostgres.empty();
        try (ServerProcess server =
                ServerProcess.startJar(JAR, ServerProcess.on(database)).ready()) {
            server.send("user", "PUT", DND, "{\"enabled\":true}").isNoContent();
            assertThat(server.get("none", "/v3/api-docs").status()).isEqualTo(200);
            assertThat(server.get("none", "/actuator/prometheus").body()).contains("hikaricp_connections_max");
        }
        try (ServerProcess server =
                ServerProcess.startJar(JAR, ServerProcess.on(database)).ready()) {
            assertThat(server.get("user", DND).body()).contains("\"enabled\":true");
        }
    }
}
