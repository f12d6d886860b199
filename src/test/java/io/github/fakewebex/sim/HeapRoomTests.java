package io.github.fakewebex.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** With the heap of this JVM, an eighth of which is far more than what changes meanwhile. */
class HeapRoomTests {

    private static final long SPARE = Runtime.getRuntime().maxMemory() / 8;

    private final HeapRoom room = new HeapRoom();

    @Test
    void an_eighth_of_the_heap_is_left_to_those_who_do_not_ask() {
        long much = free() - SPARE / 2;
        assertThatThrownBy(() -> room.keep(much, "much", "Ask for less."))
                .isInstanceOf(SimRefusal.class)
                .hasMessageMatching("The heap has no room for much: [0-9]+ MiB are needed, and [0-9]+ MiB are free\\."
                        + " Ask for less\\.");
    }

    @Test
    void what_leaves_no_more_than_there_was_may_use_that_too() {
        assertThat(room.keepForMoment(free() - SPARE / 2, "much", "")).isNotNull();
    }

    @Test
    void two_do_not_count_on_the_same_until_the_first_gives_it_back() {
        long most = (free() - SPARE) / 3 * 2;
        Runnable giveBack = room.keep(most, "one", "");
        assertThatThrownBy(() -> room.keep(most, "two", "")).isInstanceOf(SimRefusal.class);
        giveBack.run();
        room.keep(most, "two", "").run();
    }

    @Test
    void who_needs_little_is_not_refused_for_what_others_keep() {
        room.keepForMoment(free() - SPARE / 2, "much", "");
        room.keep(1 << 20, "little", "").run();
        assertThatThrownBy(() -> room.keep(1 + (1 << 20), "more", "")).isInstanceOf(SimRefusal.class);
    }

    private static long free() {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
    }
}
