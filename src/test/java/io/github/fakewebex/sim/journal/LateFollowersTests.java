package io.github.fakewebex.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.worlds.WorldReplaced;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;

/** Followers of a world that ends just before they come, and of one that begins just before its end is told. */
@FakeWebexTest
class LateFollowersTests {

    @Autowired
    private Journal journal;

    @Autowired
    private ApplicationEventPublisher events;

    private static final class Waiting implements Journal.Follower {

        private final AtomicBoolean ended = new AtomicBoolean();

        @Override
        public void more() {}

        @Override
        public void ended() {
            ended.set(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"POST, /reset", "DELETE, ''"})
    void who_found_the_world_just_before_it_ended_is_told_so(String method, String path, TestWorld world) {
        WorldState before = Makings.now(world);
        assertThat(world.here(HttpMethod.valueOf(method), path, "").status()).isEqualTo(204);
        Waiting waiting = new Waiting();
        journal.follow(before, waiting);
        assertThat(waiting.ended).isTrue();
        assertThat(JournalFollowers.has(world)).isFalse();
    }

    @Test
    void who_follows_a_world_made_anew_is_not_ended_by_late_news_of_the_one_before(TestWorld world) {
        WorldState before = Makings.now(world);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        WorldState now = Makings.now(world);
        Waiting waiting = new Waiting();
        try (Journal.Following following = journal.follow(now, waiting)) {
            journal.append(now, MemoryJournalTests::entry);
            events.publishEvent(new WorldReplaced(world.name(), before.making()));
            assertThat(waiting.ended).isFalse();
            assertThat(journal.after(world.name(), 0)).hasSize(1);
            events.publishEvent(new WorldReplaced(world.name(), now.making()));
            assertThat(waiting.ended).isTrue();
        }
    }
}
