package io.github.fakewebex.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/** A server whose files cannot grow any more, which to it is a disk that is full. */
class FullDiskTests {

    private static final String DND = "/v1/people/me/features/doNotDisturb";

    /** The largest file that the server may write, in KiB: the default world fits well. */
    private static final int LARGEST = 4_096;

    private static final int MOST_WORLDS = 2_000;

    @Test
    void what_was_acknowledged_before_the_disk_was_full_is_there_when_there_is_room_again(@TempDir Path folder)
            throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "limits are lifted by prlimit, of util-linux");
        Map<String, String> store = Map.of("SIM_DATA", folder.toString());
        List<String> created = new ArrayList<>();
        List<String> limited = List.of("bash", "-c", "ulimit -S -f " + LARGEST + "; exec \"$@\"", "--");
        try (ServerProcess server = ServerProcess.start(limited, store).ready()) {
            Answer refused = fill(server, created);
            assertThat(refused.isProblem(503).header(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
            OutageTests.isRefusedForNow(
                    server.send("user", "PUT", "/v1/people/me/features/doNotDisturb", "{\"enabled\":true}"));
            assertThat(server.get("none", "/actuator/health/readiness").status())
                    .isEqualTo(503);
            assertThat(server.get("none", "/actuator/health/liveness").status()).isEqualTo(200);
            makeRoom(server);
            // Each connection of the pool must fail once before it is opened anew.
            for (int attempt = 0; attempt < 100 && write(server).status() != 204; attempt++) {
                assertThat(server.output()).doesNotContain(" ERROR ");
            }
            assertThat(write(server).status()).isEqualTo(204);
            assertThat(server.get("none", "/actuator/health/readiness").status())
                    .isEqualTo(200);
        }
        try (ServerProcess server = ServerProcess.start(store).ready()) {
            for (String world : created) {
                Answer answer = server.get(world + ".user", DND);
                assertThat(answer.status()).as(world).isEqualTo(200);
            }
            assertThat(server.get("user", DND).body()).contains("\"enabled\":true");
        }
    }

    private static Answer write(ServerProcess server) {
        return server.send("user", "PUT", DND, "{\"enabled\":true}");
    }

    private static void makeRoom(ServerProcess server) throws Exception {
        Process unlimited = new ProcessBuilder("prlimit", "--fsize=unlimited:", "--pid", String.valueOf(server.pid()))
                .inheritIO()
                .start();
        assertThat(unlimited.waitFor()).isZero();
    }

    private static Answer fill(ServerProcess server, List<String> created) {
        for (int number = 0; number < MOST_WORLDS; number++) {
            String world = "full-" + number;
            Answer answer = server.send("none", "POST", "/_sim/worlds", "{\"name\":\"" + world + "\"}");
            if (answer.status() != 201) {
                return answer;
            }
            created.add(world);
        }
        throw new AssertionError("the disk is not full yet");
    }
}
