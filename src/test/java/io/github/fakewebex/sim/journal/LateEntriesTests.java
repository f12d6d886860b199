package io.github.fakewebex.sim.journal;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Entries of requests that take long. */
@FakeWebexTest
class LateEntriesTests {

    private static final int LATE = 10;

    @Autowired
    private Journal journal;

    @Test
    void only_who_waits_for_entries_waits_for_those_that_are_just_being_written(TestWorld world) throws Exception {
        assumeFalse(world.bean(SharedStore.class).isShared(), "skipped: the journal is a table");
        WorldState now = Makings.now(world);
        CompletableFuture<HttpResponse<String>> waiting = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create(world.url(
                                        "/_sim/worlds/" + world.name() + "/journal/await?timeout=20s&count=2")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        JournalFollowers.arrive(world);
        CountDownLatch numbered = new CountDownLatch(LATE);
        CountDownLatch answered = new CountDownLatch(1);
        ExecutorService writers = Executors.newFixedThreadPool(LATE);
        try {
            for (int i = 0; i < LATE; i++) {
                writers.execute(() -> journal.append(now, number -> {
                    numbered.countDown();
                    await(answered);
                    return MemoryJournalTests.entry(number);
                }));
            }
            await(numbered);
            world.get("user", alice("doNotDisturb"));
        } finally {
            answered.countDown();
            writers.shutdown();
        }
        // Who reads gives up an entry after a while. The one who asked was answered before that.
        assertThat(waiting.get(90, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_written_of_a_world_that_is_gone_is_not_found_in_a_later_one_of_its_name(TestWorld world) {
        WorldState before = Makings.now(world);
        world.here(HttpMethod.DELETE, "", "");
        journal.append(before, MemoryJournalTests::entry);
        world.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + world.name() + "\"}");
        assertThat(journal.after(world.name(), 0)).isEmpty();
        journal.append(before, MemoryJournalTests::entry);
        world.get("user", alice("doNotDisturb"));
        assertThat(journal.after(world.name(), 0)).hasSize(1);
        journal.append(before, MemoryJournalTests::entry);
        assertThat(journal.after(world.name(), 0)).hasSize(1);
    }

    @Test
    void what_is_written_by_another_making_of_the_world_than_its_own_drops_nothing(TestWorld world) {
        assumeTrue(world.bean(SharedStore.class).isShared(), "skipped: the journal is in memory");
        WorldState now = Makings.now(world);
        world.get("user", alice("doNotDisturb"));
        journal.append(
                new WorldState(now.name(), now.quirks(), now.clock(), now.revision(), now.making() + 1, null),
                MemoryJournalTests::entry);
        world.get("user", alice("doNotDisturb"));
        assertThat(journal.after(world.name(), 0)).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException never) {
            throw new AssertionError(never);
        }
    }
}
