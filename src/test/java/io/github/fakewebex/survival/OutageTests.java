package io.github.fakewebex.survival;

import static io.github.fakewebex.testing.EventLines.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.survival.Replicas.Door;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import io.github.fakewebex.testing.TestPostgres;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;

/** A server whose PostgreSQL goes away, cannot be written, or is busy with others. */
class OutageTests {

    private static final int WRITERS = 16;

    /** What the pool waits for at most, and as much for a machine that is busy with so many requests at once. */
    private static final Duration PATIENCE = Duration.ofMillis(2_000 + 2_000);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);

    private static final String PUT = "/v1/people/me/features/doNotDisturb";

    @TempDir
    private static Path folder;

    private static RestartablePostgres postgres;

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        assumeTrue(RestartablePostgres.isThere(), TestPostgres.MISSING);
        postgres = new RestartablePostgres(folder);
        server = ServerProcess.start(ServerProcess.on(postgres.database())).ready();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            postgres.stop();
        }
    }

    @Test
    void a_database_that_is_started_anew_costs_requests_in_the_gap_and_nothing_else() throws Exception {
        List<LoadingWriter> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            writers.add(new LoadingWriter(server, "gap-" + number));
        }
        try {
            writers.forEach(writer -> writer.await(LoadingWriter::acknowledged, 5));
            postgres.stop();
            writers.forEach(writer -> writer.await(LoadingWriter::refused, 2));
            assertThat(server.get("none", "/actuator/health/readiness").status())
                    .isEqualTo(503);
            assertThat(server.get("none", "/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(server.get("none", "/_sim/worlds").isProblem(503).header(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("1");
            postgres.start();
            long began = System.nanoTime();
            writers.forEach(writer -> writer.await(LoadingWriter::acknowledged, 1));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BACK_WITHIN);
        } finally {
            writers.forEach(LoadingWriter::stop);
        }
        assertThat(server.output()).doesNotContain(" ERROR ", "\tat ");
        writers.forEach(writer -> writer.check(PATIENCE));
        assertThat(server.get("none", "/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void who_follows_the_journal_through_an_outage_is_sent_what_comes_afterwards() throws Exception {
        try (BufferedReader stream = new Door(server, "default").follow("/journal/events")) {
            next(stream, ":journal");
            postgres.stop();
            try {
                // Each time it is also looked for entries, in vain; the second time shows that the first was got over.
                assertThat(next(stream, ":journal")).isEqualTo(" of default");
                assertThat(next(stream, ":journal")).isEqualTo(" of default");
            } finally {
                postgres.start();
            }
            await().until(() -> server.get("full-admin", PUT).status() == 200);
            assertThat(next(stream, "data:")).contains("doNotDisturb.read");
        }
        assertThat(server.output()).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void a_database_that_can_only_be_read_serves_readers() {
        postgres.database().execute("alter system set default_transaction_read_only = on");
        postgres.database().execute("select pg_reload_conf()");
        // The servers of the database are only told; each looks when it comes to it.
        awaitWriting(503);
        try {
            isRefusedForNow(server.send("user", "PUT", PUT, "{\"enabled\":true}"));
            assertThat(server.get("user", PUT).status()).isEqualTo(200);
            assertThat(server.send("none", "POST", "/_sim/worlds", "{\"name\":\"readonly\"}")
                            .isProblem(503)
                            .header(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("1");
            assertThat(server.get("none", "/actuator/health/readiness").status())
                    .isEqualTo(503);
        } finally {
            postgres.database().execute("alter system reset default_transaction_read_only");
            postgres.database().execute("select pg_reload_conf()");
        }
        awaitWriting(204);
        assertThat(server.get("user", PUT).body()).contains("\"enabled\":false");
        server.send("user", "PUT", PUT, "{\"enabled\":true}").isNoContent();
        server.send("user", "PUT", PUT, "{\"enabled\":false}").isNoContent();
        assertThat(server.get("none", "/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void five_hundred_slow_callers_hold_nobody_up_for_long() throws Exception {
        // A server that has just started is slow by itself.
        for (int warm = 0; warm < 300; warm++) {
            assertThat(server.get("full-admin", "/v1/people/me").status()).isEqualTo(200);
        }
        server.send("user", "PUT", PUT, "{\"enabled\":false}").isNoContent();
        try (Connection other = postgres.database().connect();
                PreparedStatement lock = other.prepareStatement("select id from do_not_disturb"
                        + " where world = 'default' and id = '11a3f990-a689-477d-be6b-7120025d8abb' for update")) {
            other.setAutoCommit(false);
            lock.execute();
            List<Timed> slow = IntStream.range(0, 500)
                    .mapToObj(i -> Timed.send("user", "PUT", PUT, "{\"enabled\":true}"))
                    .toList();
            List<Timed> rest = IntStream.range(0, 50)
                    .mapToObj(i -> Timed.send("full-admin", "GET", "/v1/people/me", ""))
                    .toList();
            slow.forEach(caller -> isRefusedForNow(caller.answer().join()));
            rest.forEach(caller -> assertThat(caller.answer().join().status()).isIn(200, 503));
            assertThat(rest).extracting(Timed::millis).allMatch(millis -> millis < PATIENCE.toMillis());
            other.rollback();
        }
        assertThat(server.get("user", PUT).body()).contains("\"enabled\":false");
    }

    @Test
    void a_world_that_cannot_be_looked_up_is_not_taken_for_one_that_is_not_there() throws Exception {
        try (Connection other = postgres.database().connect();
                PreparedStatement lock = other.prepareStatement("lock table world in access exclusive mode")) {
            other.setAutoCommit(false);
            lock.execute();
            assertThat(server.get("none", "/_sim/worlds/default/clock")
                            .isProblem(503)
                            .header(HttpHeaders.RETRY_AFTER))
                    .isEqualTo("1");
            isRefusedForNow(server.get("unknown", "/v1/people/me"));
            other.rollback();
        }
        assertThat(server.get("none", "/_sim/worlds/default/clock").status()).isEqualTo(200);
        assertThat(server.get("unknown", "/v1/people/me").status()).isEqualTo(401);
    }

    private static void awaitWriting(int status) {
        await().until(() ->
                server.send("user", "PUT", PUT, "{\"enabled\":false}").status() == status);
    }

    private record Timed(CompletableFuture<Answer> answer, CompletableFuture<Long> took) {

        static Timed send(String token, String method, String path, String body) {
            long began = System.nanoTime();
            CompletableFuture<Answer> answer = server.sendLater(token, method, path, body);
            return new Timed(
                    answer,
                    answer.thenApply(
                            done -> Duration.ofNanos(System.nanoTime() - began).toMillis()));
        }

        long millis() {
            return took.join();
        }
    }

    static void isRefusedForNow(Answer answer) {
        answer.isRefused(503, "The server is overloaded with requests. Try again later.");
        assertThat(answer.header(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }
}
