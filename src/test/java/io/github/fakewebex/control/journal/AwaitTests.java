package io.github.fakewebex.control.journal;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.sim.journal.JournalFollowers;
import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

@FakeWebexTest
class AwaitTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void what_is_there_already_counts(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        world.get("full-admin", alice("doNotDisturb"));
        Answer answer = world.get("", path(world, "?count=1&token=user"));
        assertThat(answer.status()).isEqualTo(200);
        assertThatJson(answer.body()).node("count").isEqualTo(1);
        assertThatJson(answer.body()).node("entries[0].token").isEqualTo("user");
    }

    @Test
    void many_who_wait_are_all_answered_as_soon_as_enough_has_come(TestWorld world) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            waiting.add(send(world, "?count=3&timeout=1m&operation=doNotDisturb.read&since=0"));
        }
        for (int i = 0; i < 3; i++) {
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            world.get("user", alice("callingBehavior"));
            world.get("user", alice("doNotDisturb"));
        }
        for (CompletableFuture<HttpResponse<String>> answer : waiting) {
            HttpResponse<String> got = answer.get(30, TimeUnit.SECONDS);
            assertThat(got.statusCode()).isEqualTo(200);
            assertThatJson(got.body()).node("count").isEqualTo(3);
        }
    }

    @Test
    void too_few_in_time_is_no_success_and_tells_what_was_seen(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        Answer answer = world.get("", path(world, "?count=2&timeout=50ms"));
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThatJson(answer.body()).node("detail").isEqualTo("The time is over. Of 2 entries, 1 came.");
        assertThatJson(answer.body()).node("count").isEqualTo(1);
        assertThatJson(answer.body()).node("entries[0].operation").isEqualTo("doNotDisturb.read");
    }

    @ParameterizedTest
    @CsvSource({"POST, /reset", "DELETE, ''"})
    void who_waits_for_a_world_that_is_made_anew_or_deleted_is_told_what_was_seen(
            String method, String path, TestWorld world) throws Exception {
        world.get("user", alice("doNotDisturb"));
        CompletableFuture<HttpResponse<String>> waiting = send(world, "?timeout=1m&count=2");
        JournalFollowers.arrive(world);
        assertThat(world.here(HttpMethod.valueOf(method), path, "").status()).isBetween(200, 204);
        HttpResponse<String> answer = waiting.get(30, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(408);
        assertThatJson(answer.body()).node("detail").asString().startsWith("The journal ended while it was waited for");
        assertThatJson(answer.body()).node("entries[0].operation").isEqualTo("doNotDisturb.read");
    }

    @Test
    void nobody_waits_on_who_was_told_that_the_database_cannot_be_read(TestWorld world) throws Exception {
        assumeTrue(world.bean(SharedStore.class).isShared(), "skipped: the journal is in memory");
        try (Connection other = world.bean(DataSource.class).getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table journal_entry in access exclusive mode");
            assertThat(world.get("", path(world, "?timeout=1m")).isProblem(503).header("Retry-After"))
                    .isEqualTo("1");
            other.rollback();
        }
        JournalFollowers.leave(world);
    }

    private static CompletableFuture<HttpResponse<String>> send(TestWorld world, String query) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(world.url(path(world, query))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String path(TestWorld world, String query) {
        return "/_sim/worlds/" + world.name() + "/journal/await" + query;
    }
}
