package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.HeapRoom;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.store.SharedStore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Room in the heap for many people. */
@Component
public class PeopleRoom {

    /**
     * So much must be free for each who is stored in memory: 2,150 were taken until they were written, 1,150 then, and 2,800
     * more until they were deleted, which must be possible, too. Measured with 60,000 to 1,000,000.
     */
    private static final long BYTES_STORED = 4_000;

    /** So much for each whom a seed is made of, whatever stores them: 40,000 found room in 200 MiB, 99,000 did not. */
    private static final long BYTES_IN_SEED = 4_000;

    private static final String LARGER = "Delete worlds, or start the server with a larger heap (-Xmx)";

    private final SharedStore store;
    private final HeapRoom heap;

    PeopleRoom(SharedStore store, HeapRoom heap) {
        this.store = store;
        this.heap = heap;
    }

    /**
     * Keeps room to store that many, until the current transaction ends.
     *
     * @throws SimRefusal when there is none
     */
    public void keepToStore(int people) {
        if (!store.isInMemory()) {
            return;
        }
        Runnable giveBack = heap.keep(
                people * BYTES_STORED, people + " people", LARGER + " or with a folder to store in (SIM_DATA).");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                giveBack.run();
            }
        });
    }

    /**
     * Has room for a seed of that many while it is made.
     *
     * @throws SimRefusal when there is none
     */
    public Seed forSeed(long people, Supplier<Seed> making) {
        Runnable giveBack = heap.keep(people * BYTES_IN_SEED, "a copy of " + people + " people", LARGER + ".");
        try {
            return making.get();
        } finally {
            giveBack.run();
        }
    }
}
