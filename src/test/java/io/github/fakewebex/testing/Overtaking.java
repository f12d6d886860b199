package io.github.fakewebex.testing;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who change the same at the same time, one of whom the database holds up. */
public final class Overtaking {

    private Overtaking() {}

    /**
     * What a request is answered with that is sent when a transaction has made a change and is not over.
     *
     * @param change what the transaction does in the world
     * @param request the request, which must need what the transaction has locked
     */
    public static Answer by(TestWorld world, Runnable change, Supplier<Answer> request) throws Exception {
        return by(world, change, request, () -> {});
    }

    /**
     * As {@link #by(TestWorld, Runnable, Supplier)}.
     *
     * @param more what the transaction does when the request waits for it
     */
    public static Answer by(TestWorld world, Runnable change, Supplier<Answer> request, Runnable more)
            throws Exception {
        TransactionTemplate transaction = world.bean(TransactionTemplate.class);
        CompletableFuture<Answer> held = Objects.requireNonNull(world.inside(() -> transaction.execute(status -> {
            change.run();
            world.bean(EntityManager.class).flush();
            CompletableFuture<Answer> sent = CompletableFuture.supplyAsync(request);
            await().until(() -> sent.isDone() || isSomebodyHeldUp(world.bean(JdbcClient.class)));
            more.run();
            return sent;
        })));
        return held.get(10, TimeUnit.SECONDS);
    }

    /** Where H2 has somebody wait with an insert, it does not say for whom. */
    private static boolean isSomebodyHeldUp(JdbcClient database) {
        String waiting = TestDatabase.POSTGRES
                ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                : "select count(*) from information_schema.sessions where blocker_id is not null"
                        + " or executing_statement regexp '^insert into (person|world) '";
        return database.sql(waiting).query(Long.class).single() > 0;
    }
}
