package io.github.fakewebex.survival;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import io.github.fakewebex.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it writes has written whatever it acknowledged, and starts again as if nothing was. */
class KilledServerTests {

    /** As many as there is time for: {@code .ci/run} has more of it. */
    private static final int KILLS = Integer.getInteger("test.kills", 3);

    private static final int WRITERS = 8;

    private static final String PERSON = "/v1/people/11a3f990-a689-477d-be6b-000000000012";

    /** How much each writer has acknowledged before the server is killed. */
    private static final int ENOUGH = 15;

    @Test
    void nothing_acknowledged_is_lost_in_a_folder(@TempDir Path folder) throws Exception {
        killAgainAndAgain(Map.of("SIM_DATA", folder.toString()));
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        assumeTrue(TestPostgres.isThere(), TestPostgres.MISSING);
        killAgainAndAgain(ServerProcess.on(TestPostgres.empty()));
    }

    private static void killAgainAndAgain(Map<String, String> store) throws Exception {
        List<Writer> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            writers.add(new Writer("writer-" + number));
        }
        for (int kill = 0; kill <= KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(store).ready()) {
                for (Writer writer : writers) {
                    writer.prepareOrCheck(server);
                }
                assertThat(server.output()).doesNotContain(" WARN ", " ERROR ");
                killWhileWriting(server, writers);
            }
        }
    }

    private static void killWhileWriting(ServerProcess server, List<Writer> writers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (Writer writer : writers) {
                CountDownLatch warm = new CountDownLatch(1);
                writing.add(threads.submit(() -> writer.write(server, warm)));
                warm.await();
            }
            server.kill();
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Writes numbers, one after the other, into a world of its own, and remembers which were acknowledged. */
    private static final class Writer {

        private final String world;
        private int acknowledged;
        private int sent;

        Writer(String world) {
            this.world = world;
        }

        void prepareOrCheck(ServerProcess server) {
            if (sent == 0) {
                assertThat(server.send("none", "POST", "/_sim/worlds", "{\"name\":\"" + world + "\"}")
                                .status())
                        .isEqualTo(201);
                return;
            }
            Answer me = server.get(world + ".full-admin", PERSON);
            assertThat(me.status()).as(me.body()).isEqualTo(200);
            // The write that was on its way may have been done or not.
            assertThatJson(me.body())
                    .node("displayName")
                    .isString()
                    .satisfies(name -> assertThat(Integer.parseInt(name)).isBetween(acknowledged, sent));
        }

        void write(ServerProcess server, CountDownLatch warm) {
            for (int written = 1; ; written++) {
                sent++;
                try {
                    Answer answer = write(server);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                } catch (CompletionException killed) {
                    return;
                } catch (AssertionError refused) {
                    warm.countDown();
                    throw refused;
                }
                acknowledged = sent;
                if (written == ENOUGH) {
                    warm.countDown();
                }
            }
        }

        private Answer write(ServerProcess server) {
            return server.send(
                    world + ".full-admin",
                    "PUT",
                    PERSON,
                    "{\"displayName\":\"" + sent + "\",\"emails\":[\"max.messenger@acme.example\"]}");
        }
    }
}
