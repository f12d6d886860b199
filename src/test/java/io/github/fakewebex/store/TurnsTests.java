package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits for a row has no connection that others could use. */
@FakeWebexTest
class TurnsTests {

    private static final int WAITING = 40;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void many_that_change_one_row_take_turns_and_only_one_of_them_has_a_connection(TestWorld world) throws Exception {
        Turns turns = world.bean(Turns.class);
        AtomicInteger changed = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = thread(
                world,
                () -> turns.change("one", () -> {
                    held.countDown();
                    waitFor(go);
                    changed.incrementAndGet();
                }));
        waitFor(held);
        Thread[] others = Stream.generate(() -> thread(world, () -> turns.change("one", changed::incrementAndGet)))
                .limit(WAITING)
                .toArray(Thread[]::new);
        await().until(() -> Stream.of(others).allMatch(other -> other.getState() == Thread.State.TIMED_WAITING));
        assertThat(changed).hasValue(0);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isLessThan(5);
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
        go.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }
        assertThat(changed).hasValue(1 + WAITING);
    }

    @Test
    void who_would_have_to_wait_for_long_is_told_that_the_database_cannot_serve_it(TestWorld world) throws Exception {
        Turns turns = world.bean(Turns.class);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = thread(
                world,
                () -> turns.change("one", () -> {
                    held.countDown();
                    waitFor(go);
                }));
        waitFor(held);
        AtomicInteger changed = new AtomicInteger();
        assertThatThrownBy(() -> CurrentWorld.in(world.name(), () -> {
                    turns.change("one", changed::incrementAndGet);
                    return world;
                }))
                .isInstanceOf(CannotAcquireLockException.class)
                .matches(world.bean(StoreOutage.class)::isBehind);
        assertThat(changed).hasValue(0);
        go.countDown();
        first.join();
    }

    /** It may hold in the database what the one waits for whose turn it is. */
    @Test
    void a_change_within_a_transaction_waits_for_nobody(TestWorld world) throws Exception {
        Turns turns = world.bean(Turns.class);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = thread(
                world,
                () -> turns.change("one", () -> {
                    held.countDown();
                    waitFor(go);
                }));
        waitFor(held);
        AtomicInteger changed = new AtomicInteger();
        CurrentWorld.in(world.name(), () -> {
            transaction.executeWithoutResult(status -> turns.change("one", changed::incrementAndGet));
            return world;
        });
        assertThat(changed).hasValue(1);
        go.countDown();
        first.join();
    }

    private static Thread thread(TestWorld world, Runnable work) {
        Thread thread = new Thread(() -> CurrentWorld.in(world.name(), () -> {
            work.run();
            return world;
        }));
        thread.start();
        return thread;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
