package io.github.fakewebex.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
}
