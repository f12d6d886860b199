package io.github.fakewebex.store;

import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets changes of one row wait for each other before they begin their transactions: whoever waits for the lock of a row in
 * the database has one of its connections meanwhile, which others could use. The database's lock is what keeps changes
 * apart, also those of other servers.
 */
@Component
public class Turns {

    private static final int ROOM = 64;

    /** That of the database, {@code lock_timeout}. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final TransactionTemplate transaction;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(ROOM).toArray(Lock[]::new);

    Turns(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Does the work in a transaction, once it is its turn. Inside a transaction it begins at once: that may hold what the one
     * whose turn it is waits for.
     *
     * @param id of the row in the current world
     * @throws CannotAcquireLockException when it has not been its turn for as long as the database waits for a row
     */
    public void change(String id, Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        Lock turn = turns[Math.floorMod(31 * CurrentWorld.required().hashCode() + id.hashCode(), ROOM)];
        await(turn);
        try {
            transaction.executeWithoutResult(status -> work.run());
        } finally {
            turn.unlock();
        }
    }

    private static void await(Lock turn) {
        try {
            if (turn.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        String reason = "others that change the row take too long";
        throw new CannotAcquireLockException(reason, new SQLTransientException(reason));
    }
}
