package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.testing.TestWorld;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the journal, which only servers that share their database fill by themselves. */
public final class JournalTables {

    private JournalTables() {}

    /** Puts an entry into them. */
    public static void fill(TestWorld world) {
        world.bean(TableJournal.class).append(Makings.now(world), MemoryJournalTests::entry);
    }

    /** Takes from a world of that name the row that each has. */
    public static void empty(TestWorld any, String world) {
        CurrentWorld.in(
                world,
                () -> any.bean(TransactionTemplate.class).execute(status -> {
                    any.bean(JournalHeadRepository.class).deleteAllInBatch();
                    return world;
                }));
    }
}
