package io.github.fakewebex.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.worlds.WorldReplaced;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.WorldState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MemoryJournalTests {

    private static final WorldState ONE = WorldState.plain("one");
    private static final JournalEntry.Message NOTHING = new JournalEntry.Message(Map.of(), null, false);

    @Test
    void the_oldest_entries_make_room_for_the_newest() {
        JournalStore store = new MemoryJournal(3, world -> true);
        for (int i = 0; i < 10; i++) {
            store.append(ONE, MemoryJournalTests::entry);
        }
        store.append(WorldState.plain("other"), MemoryJournalTests::entry);
        assertThat(store.after("one", 0)).extracting(JournalEntry::number).containsExactly(8L, 9L, 10L);
        assertThat(store.after("one", 9)).extracting(JournalEntry::number).containsExactly(10L);
        assertThat(store.after("one", 10)).isEmpty();
        assertThat(store.entry("one", 7)).isEmpty();
        assertThat(store.entry("one", 8)).map(JournalEntry::number).contains(8L);
        assertThat(store.entry("one", 11)).isEmpty();
        assertThat(store.after("other", 0)).extracting(JournalEntry::number).containsExactly(1L);
    }

    @Test
    void who_reads_while_many_write_meets_every_entry_once_and_in_order() throws Exception {
        JournalStore store = new MemoryJournal(100_000, world -> true);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                all.add(writers.submit(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        store.append(ONE, MemoryJournalTests::entry);
                    }
                }));
            }
            List<Long> read = new ArrayList<>();
            while (read.size() < 40_000) {
                store.after("one", read.size()).forEach(entry -> read.add(entry.number()));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
            assertThat(read).isEqualTo(LongStream.rangeClosed(1, 40_000).boxed().toList());
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void what_is_cleared_is_gone_and_the_next_is_numbered_on() {
        JournalStore store = new MemoryJournal(3, world -> true);
        for (int i = 0; i < 5; i++) {
            store.append(ONE, MemoryJournalTests::entry);
        }
        store.clear("one");
        assertThat(store.after("one", 0)).isEmpty();
        store.append(ONE, MemoryJournalTests::entry);
        assertThat(store.after("one", 0)).extracting(JournalEntry::number).containsExactly(6L);
    }

    @Test
    void who_reads_does_not_wait_for_what_was_cleared_meanwhile() {
        JournalStore store = new MemoryJournal(100, world -> true);
        for (int i = 0; i < 100; i++) {
            // It took a number, and never came to write.
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.append(ONE, number -> {
                        throw new IllegalStateException();
                    }));
        }
        Thread reader = new Thread(() -> store.after("one", 0));
        reader.start();
        await().until(() -> reader.getState() == Thread.State.TIMED_WAITING);
        store.clear("one");
        await().until(() -> !reader.isAlive());
    }

    @Test
    @Timeout(20)
    void who_reads_does_not_wait_for_what_another_cleared_who_saw_more() {
        MemoryJournal.Ring ring = new MemoryJournal.Ring(100, 0);
        for (int i = 0; i < 100; i++) {
            ring.append(MemoryJournalTests::entry);
        }
        ring.clear(100);
        ring.clear(10);
        assertThat(ring.after(0)).isEmpty();
    }

    @Test
    void news_of_the_end_of_a_making_that_come_late_drop_nothing_of_the_next() {
        MemoryJournal store = new MemoryJournal(3, world -> true);
        store.append(made(1), MemoryJournalTests::entry);
        store.append(made(2), MemoryJournalTests::entry);
        store.forget(new WorldReplaced("one", 1));
        assertThat(store.after("one", 0)).extracting(JournalEntry::number).containsExactly(1L);
        store.forget(new WorldReplaced("one", 2));
        assertThat(store.after("one", 0)).isEmpty();
    }

    @Test
    void what_comes_after_the_end_of_its_world_leaves_nothing() {
        Set<WorldState> there = new HashSet<>(Set.of(made(1)));
        MemoryJournal store = new MemoryJournal(3, there::contains);
        assertThat(store.append(made(1), MemoryJournalTests::entry)).isTrue();
        there.clear();
        store.forget(new WorldReplaced("one", 1));
        assertThat(store.append(made(1), MemoryJournalTests::entry)).isFalse();
        assertThat(store.latest("one")).isZero();
    }

    private static WorldState made(long making) {
        return new WorldState("one", Map.of(), ClockSetting.MACHINE, making, making, null);
    }

    @Test
    void a_journal_that_can_hold_nothing_or_more_than_memory_is_refused_at_the_start() {
        assertThatThrownBy(() -> keeping(0)).hasStackTraceContaining("sim.journal.size");
        assertThatThrownBy(() -> keeping(1_000_001)).hasStackTraceContaining("sim.journal.size");
    }

    private static SimProperties keeping(int size) {
        Map<String, ?> set = Map.of("sim.journal.size", size);
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("sim", SimProperties.class);
    }

    static JournalEntry entry(long number) {
        return new JournalEntry(
                number,
                Instant.EPOCH,
                0,
                "id",
                null,
                List.of(),
                null,
                null,
                "GET",
                "/v1/people",
                null,
                null,
                200,
                JournalEntry.Decision.GRANTED,
                null,
                NOTHING,
                NOTHING,
                List.of());
    }
}
