package io.github.fakewebex.sim.journal;

import java.util.List;
import java.util.function.LongFunction;

/** Where the entries are kept, by the names of the worlds. */
interface JournalStore {

    /** Keeps what the function makes of the entry's number: one more than that of the world's entry before. */
    void append(String world, LongFunction<JournalEntry> entry);

    /** The entries that are kept and have a greater number, oldest first. */
    List<JournalEntry> after(String world, long number);

    /** The number of the latest entry there ever was; 0 when there was none. */
    long latest(String world);

    /** Drops the entries; numbers go on. */
    void clear(String world);

    /** Drops everything about the world. */
    void forget(String world);
}
