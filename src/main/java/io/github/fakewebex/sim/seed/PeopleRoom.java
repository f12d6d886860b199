package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.HeapRoom;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.SharedStore;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Room in the heap for many people. */
@Component
public class PeopleRoom {

    /**
     * So much must be free for each who is stored in memory: 2,150 were taken until they were written, 1,150 then, and those
     * must be deleted one day. Measured with 60,000 to 1,000,000, without details.
     */
    private static final long BYTES_STORED = 4_000;

    /** So much for each who is deleted there: until the end, all could be taken back. */
    private static final long BYTES_DELETED = 2_800;

    /** So much for each whom a seed is made of, whatever stores them: 40,000 found room in 200 MiB, 99,000 did not. */
    private static final long BYTES_IN_SEED = 5_000;

    private static final String LARGER_OR_FOLDER =
            "Delete worlds, or start the server with a larger heap (-Xmx) or with a folder to store in (SIM_DATA).";

    private final SharedStore store;
    private final HeapRoom heap;
    private final JdbcTemplate database;

    PeopleRoom(SharedStore store, HeapRoom heap, DataSource database) {
        this.store = store;
        this.heap = heap;
        this.database = new JdbcTemplate(database);
    }

    /**
     * Keeps room to store so many, until the current transaction ends.
     *
     * @throws SimRefusal when there is none
     */
    public void keepToStore(int people) {
        if (store.isInMemory()) {
            untilEnd(heap.keep(people * BYTES_STORED, people + " people", LARGER_OR_FOLDER));
        }
    }

    /**
     * Keeps room to delete all people of the current world, until the current transaction ends.
     *
     * @throws SimRefusal when there is none
     */
    public void keepToDelete() {
        if (store.isInMemory()) {
            long people = count();
            untilEnd(heap.keepForMoment(
                    people * BYTES_DELETED, "the deletion of " + people + " people", LARGER_OR_FOLDER));
        }
    }

    /**
     * Keeps room to store so many in place of all people of the current world, until the current transaction ends.
     *
     * @throws SimRefusal when there is none
     */
    public void keepToReplace(int stored) {
        if (store.isInMemory()) {
            long deleted = count();
            long bytes = deleted * BYTES_DELETED + stored * BYTES_STORED;
            String what = stored + " people in place of " + deleted;
            untilEnd(
                    stored > deleted
                            ? heap.keep(bytes, what, LARGER_OR_FOLDER)
                            : heap.keepForMoment(bytes, what, LARGER_OR_FOLDER));
        }
    }

    /** In SQL, as Hibernate would translate the query anew each time, which showed in resets. */
    private long count() {
        Long count = database.queryForObject(
                "select count(*) from person where world = ?", Long.class, CurrentWorld.required());
        return Objects.requireNonNull(count);
    }

    private static void untilEnd(Runnable giveBack) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                giveBack.run();
            }
        });
    }

    /**
     * Keeps room for a seed of that many while it is made.
     *
     * @throws SimRefusal when there is none
     */
    public Seed forSeed(long people, Supplier<Seed> making) {
        Runnable giveBack = heap.keep(people * BYTES_IN_SEED, "a copy of " + people + " people", HeapRoom.LARGER);
        try {
            return making.get();
        } finally {
            giveBack.run();
        }
    }
}
