package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldState;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Where the entries are kept, by the names of the worlds. A world that is made anew begins anew here, too. */
interface JournalStore {

    /**
     * Keeps what the function makes of the entry's number: one more than that of the world's entry before.
     *
     * @param world the world when the request came; if it is gone or was made anew, the entry is not kept
     * @return whether the entry is kept
     */
    boolean append(WorldState world, LongFunction<JournalEntry> entry);

    /** The entries that are kept and have a greater number, oldest first. */
    List<JournalEntry> after(String world, long number);

    /** The entry of that number; empty when there is none, or none any more. */
    Optional<JournalEntry> entry(String world, long number);

    /** The number of the latest entry there ever was; 0 when there was none. */
    long latest(String world);

    /** Drops the entries; numbers go on. */
    void clear(String world);
}
