package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldState;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Where the entries are kept, by the names of the worlds. */
interface JournalStore {

    /** Where the entries of the world as it is now are kept; another place once the world was made anew. */
    Object place(WorldState world);

    /**
     * Keeps what the function makes of the entry's number: one more than that of the world's entry before.
     *
     * @param place where the world's entries were kept when the request came; if that is no more, neither is the entry
     * @return whether the entry is kept
     */
    boolean append(String world, Object place, LongFunction<JournalEntry> entry);

    /** The entries that are kept and have a greater number, oldest first. */
    List<JournalEntry> after(String world, long number);

    /** The entry of that number; empty when there is none, or none any more. */
    Optional<JournalEntry> entry(String world, long number);

    /** The number of the latest entry there ever was; 0 when there was none. */
    long latest(String world);

    /** Drops the entries; numbers go on. */
    void clear(String world);

    /** Lets nobody append until the current transaction, which deletes the world, has ended. */
    void hold(String world);

    /** Drops everything about the world. */
    void forget(String world);
}
