package io.github.fakewebex.sim.journal;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@FakeWebexTest
class JournalTests {

    private static final int THREADS = 64;

    @Autowired
    private Journal journal;

    @LocalServerPort
    private int port;

    @Test
    void a_granted_read_is_told_with_all_that_was_found_out_about_it(TestWorld world) {
        Answer answer = world.send(
                "user", HttpMethod.GET, alice("doNotDisturb") + "?orgId=", "", Map.of("User-Agent", "tests"));
        JournalEntry entry = only(world);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.trackingId()).isEqualTo(answer.header("trackingid"));
        assertThat(entry.token()).isEqualTo("user");
        assertThat(entry.scopes()).contains("spark:people_read");
        assertThat(entry.caller()).isEqualTo("11a3f990-a689-477d-be6b-7120025d8abb");
        assertThat(entry.person()).isEqualTo("11a3f990-a689-477d-be6b-7120025d8abb");
        assertThat(entry.method() + " " + entry.path() + "?" + entry.query())
                .isEqualTo("GET " + alice("doNotDisturb") + "?orgId=");
        assertThat(entry.operation()).isEqualTo("doNotDisturb.read");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.decision()).isEqualTo(JournalEntry.Decision.GRANTED);
        assertThat(entry.request().headers()).containsEntry("user-agent", "tests");
        assertThat(entry.response().headers()).containsEntry("content-type", "application/json");
        assertThat(entry.response().body()).isEqualTo(answer.body());
        assertThat(entry.changes()).isEmpty();
    }

    @Test
    void refused_requests_are_told_with_the_check_and_the_reason(TestWorld world) {
        world.put("full-admin-read-only", alice("doNotDisturb"), "{\"enabled\":true}");
        world.put("readonly-admin-all-scopes", alice("callingBehavior"), "{}");
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":1}");
        world.get("nobody", alice("doNotDisturb"));
        world.get("full-admin", "/v1/nothing");
        assertThat(journal.after(world.name(), 0))
                .extracting(entry -> entry.status() + " " + entry.decision().check() + " " + entry.operation())
                .containsExactly(
                        "403 SCOPE doNotDisturb.write",
                        "403 ROLE callingBehavior.write",
                        "400 BODY doNotDisturb.write",
                        "401 TOKEN doNotDisturb.read",
                        "404 ROUTE null");
        JournalEntry first = journal.after(world.name(), 0).get(0);
        assertThat(first.decision().reason()).contains("spark-admin:people_write");
        assertThat(first.response().body()).contains(Answer.FORBIDDEN);
        JournalEntry unknownToken = journal.after(world.name(), 3).get(0);
        assertThat(unknownToken.token()).isNull();
        assertThat(unknownToken.toString()).doesNotContain("nobody");
    }

    @Test
    void a_body_that_came_and_that_nobody_read_is_kept(TestWorld world) {
        Answer answer = RawHttp.send(
                port,
                "PUT " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + world.name()
                        + ".bot\r\nContent-Type: application/json\r\nContent-Length: 16\r\n"
                        + "Connection: close\r\n\r\n{\"enabled\":true}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(only(world).request().body()).isEqualTo("{\"enabled\":true}");
        assertThat(only(world).request().cut()).isFalse();
    }

    @Test
    void a_head_is_in_the_journal_by_the_time_it_is_answered(TestWorld world) {
        world.send("full-admin", HttpMethod.HEAD, alice("doNotDisturb"), "", Map.of());
        assertThat(only(world).operation()).isEqualTo("doNotDisturb.read");
        assertThat(only(world).response().body()).isNull();
    }

    @Test
    void long_bodies_are_cut_and_say_so(TestWorld world) {
        String longName = "x".repeat(Captured.LIMIT);
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true,\"more\":\"" + longName + "\"}")
                .isNoContent();
        world.put("bot", alice("doNotDisturb"), "{\"enabled\":true,\"more\":\"" + longName + "\"}");
        List<JournalEntry> entries = journal.after(world.name(), 0);
        assertThat(entries).allMatch(entry -> entry.request().cut());
        assertThat(entries.get(0).request().body()).hasSize(Captured.LIMIT).startsWith("{\"enabled\":true");
    }

    @Test
    void whoever_asks_whether_to_send_a_body_is_told_that_nobody_wants_it(TestWorld world) {
        Answer answer = RawHttp.send(
                port,
                "PUT " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + world.name()
                        + ".bot\r\nContent-Length: 9\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(only(world).status()).isEqualTo(403);
    }

    @Test
    void many_requests_at_once_are_all_there_each_with_a_number_of_its_own(TestWorld world) throws Exception {
        atOnce(() -> world.get("full-admin", alice("doNotDisturb")).status());
        List<JournalEntry> entries = journal.after(world.name(), 0);
        assertThat(entries).hasSize(THREADS);
        assertThat(new HashSet<>(entries.stream().map(JournalEntry::trackingId).toList()))
                .hasSize(THREADS);
        for (int i = 0; i < THREADS; i++) {
            assertThat(entries.get(i).number()).isEqualTo(i + 1);
        }
    }

    @Test
    void worlds_do_not_see_each_others_requests(TestWorld one, TestWorld other) {
        one.get("full-admin", alice("doNotDisturb"));
        other.get("user", alice("callingBehavior"));
        assertThat(only(one).token()).isEqualTo("full-admin");
        assertThat(only(other).token()).isEqualTo("user");
    }

    @Test
    void a_world_that_is_replaced_is_forgotten_and_a_cleared_one_counts_on(TestWorld world) {
        world.get("full-admin", alice("doNotDisturb"));
        journal.clear(world.name());
        assertThat(journal.after(world.name(), 0)).isEmpty();
        world.get("full-admin", alice("doNotDisturb"));
        assertThat(only(world).number()).isEqualTo(2);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isLessThan(300);
        assertThat(journal.after(world.name(), 0)).isEmpty();
        assertThat(journal.latest(world.name())).isZero();
    }

    @Test
    void a_world_whose_journal_cannot_begin_anew_stays_as_it_is(TestWorld world) throws Exception {
        assumeTrue(world.bean(SharedStore.class).isShared(), "skipped: the journal is in memory");
        world.put("user", alice("doNotDisturb"), "{\"enabled\":true}").isNoContent();
        try (Connection other = world.bean(DataSource.class).getConnection();
                PreparedStatement lock = other.prepareStatement("select 1 from journal where world = ? for update")) {
            other.setAutoCommit(false);
            lock.setString(1, world.name());
            lock.execute();
            world.here(HttpMethod.POST, "/reset", "").isProblem(503);
            other.rollback();
        }
        world.get("user", alice("doNotDisturb")).shows(200, "{\"enabled\":true}");
        assertThat(journal.after(world.name(), 0)).hasSize(2);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        assertThat(journal.after(world.name(), 0)).isEmpty();
        world.get("user", alice("doNotDisturb")).shows(200, "{\"enabled\":false}");
    }

    private JournalEntry only(TestWorld world) {
        List<JournalEntry> entries = journal.after(world.name(), 0);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private static void atOnce(Callable<Integer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                calls.add(() -> {
                    start.await();
                    return request.call();
                });
            }
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
