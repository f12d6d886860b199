package io.github.fakewebex.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells failures of the database from failures of ours: it cannot be reached, has no connection left, is stopping, cannot
 * write, or lets nobody at a row. Whoever meets one may try again, and is told so with a 503.
 */
@Component
public class StoreOutage {

    /** When to try again, in seconds: the value of Retry-After. */
    public static final String RETRY_AFTER = "1";

    /** What to tell whoever asked. */
    public static final String EXPLANATION = "the database cannot serve this request at the moment";

    /**
     * Connection (08), transaction given up (40), out of disk, memory or connections (53), lock not to be had (55, and H2's HYT00),
     * stopping (57), the system below fails (58, and H2's 90028, 90098 and the like), read-only (25006, H2's 90097).
     */
    private static final Pattern STATE = Pattern.compile("(08|40|53|55|57|58).{3}|25006|HYT00|90(028|031|097|098|121)");

    private static final String H2_STORE_FAILED = "org.h2.mvstore.MVStoreException";
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final Logger LOG = LoggerFactory.getLogger(StoreOutage.class);

    private final AtomicLong nextLine = new AtomicLong(System.nanoTime());

    /** Whether the failure is one of the database. Every now and then it is also said in the log. */
    public boolean isBehind(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause == null) {
            return false;
        }
        long due = nextLine.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextLine.compareAndSet(due, now + QUIET_NANOS)) {
            LOG.warn("requests are answered 503, for {}: {}", EXPLANATION, cause.getMessage());
        }
        return true;
    }

    private static @Nullable Throwable cause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return cause;
            }
        }
        return null;
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLTransientException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLNonTransientConnectionException
                || (cause instanceof SQLException sql && isOutage(sql.getSQLState()))
                || cause.getClass().getName().equals(H2_STORE_FAILED);
    }

    /** Without a state, it is not the database that refuses: the pool has lost the connection to it. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || STATE.matcher(state).matches();
    }
}
