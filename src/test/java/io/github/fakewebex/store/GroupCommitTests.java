package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<List<Integer>> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
    }

    private void hold(List<Integer> together) {
        try {
            begun.countDown();
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        done.add(together);
    }

    /** Lets the first be held up until so many others wait. */
    private List<CompletableFuture<Void>> join(GroupCommit<Integer> group, int others) throws Exception {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        all.add(CompletableFuture.runAsync(() -> group.join(0), this::start));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        IntStream.rangeClosed(1, others)
                .forEach(number -> all.add(CompletableFuture.runAsync(() -> group.join(number), this::start)));
        List<Thread> waiting = threads.subList(1, threads.size());
        await().until(() -> waiting.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        first.countDown();
        return all;
    }

    @Test
    void what_comes_while_something_is_done_is_done_together_afterwards() throws Exception {
        List<CompletableFuture<Void>> all = join(new GroupCommit<>(this::hold), 20);
        for (CompletableFuture<Void> each : all) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertThat(done).hasSize(2);
        assertThat(done.get(0)).containsExactly(0);
        assertThat(done.get(1))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void a_failure_is_told_to_all_whose_things_failed_and_to_nobody_else() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(together -> {
            hold(together);
            if (together.size() > 1) {
                throw new IllegalStateException("full");
            }
        });
        List<CompletableFuture<Void>> all = join(group, 5);
        all.get(0).get(10, TimeUnit.SECONDS);
        for (CompletableFuture<Void> other : all.subList(1, 6)) {
            assertThatThrownBy(() -> other.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("full");
        }
        group.join(6);
        assertThat(done.get(2)).containsExactly(6);
    }

    @Test
    void an_error_lets_nobody_wait_for_ever() throws Exception {
        GroupCommit<Integer> group = new GroupCommit<>(together -> {
            hold(together);
            throw new OutOfMemoryError("full");
        });
        for (CompletableFuture<Void> each : join(group, 5)) {
            assertThatThrownBy(() -> each.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(OutOfMemoryError.class);
        }
        assertThat(done).hasSize(2);
    }

    @Test
    void each_thing_of_many_is_done_once_and_none_at_the_same_time_as_another() throws Exception {
        AtomicInteger busy = new AtomicInteger();
        List<Integer> all = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<Integer> group = new GroupCommit<>(together -> {
            assertThat(busy.incrementAndGet()).isEqualTo(1);
            all.addAll(together);
            busy.decrementAndGet();
        });
        List<CompletableFuture<Void>> joined = IntStream.range(0, 32)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 2_000).forEach(number -> group.join(thread * 2_000 + number)),
                        this::start))
                .toList();
        for (CompletableFuture<Void> each : joined) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(64_000);
    }
}
