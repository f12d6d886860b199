package io.github.fakewebex.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Has what comes while other things are being done done together, right after those, by the first of those who brought it.
 *
 * @param <T> what is to be done
 */
final class GroupCommit<T> {

    private final Consumer<List<T>> work;
    private final ConcurrentLinkedQueue<Member<T>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /** @param work does all of these, or fails and has done none of them */
    GroupCommit(Consumer<List<T>> work) {
        this.work = work;
    }

    private enum Turn {
        LEAD,
        DONE
    }

    private static final class Member<T> {

        private final T thing;
        private final CompletableFuture<Turn> turn = new CompletableFuture<>();
        private @Nullable RuntimeException failure;

        Member(T thing) {
            this.thing = thing;
        }

        void done(@Nullable RuntimeException why) {
            failure = why;
            turn.complete(Turn.DONE);
        }
    }

    /**
     * Returns when the thing is done.
     *
     * @throws RuntimeException what the work threw, to all whose things it was to do together
     */
    void join(T thing) {
        Member<T> member = new Member<>(thing);
        waiting.add(member);
        if (led.compareAndSet(false, true) || member.turn.join() == Turn.LEAD) {
            lead();
        }
        if (member.failure != null) {
            throw member.failure;
        }
    }

    private void lead() {
        List<Member<T>> members = new ArrayList<>();
        RuntimeException failure = null;
        try {
            members.addAll(all());
            if (!members.isEmpty()) {
                work.accept(members.stream().map(member -> member.thing).toList());
            }
        } catch (RuntimeException why) {
            failure = why;
        } catch (Error why) {
            failure = new IllegalStateException(why);
            throw why;
        } finally {
            for (Member<T> member : members) {
                member.done(failure);
            }
            handOver();
        }
    }

    private List<Member<T>> all() {
        List<Member<T>> members = new ArrayList<>();
        for (Member<T> next = waiting.poll(); next != null; next = waiting.poll()) {
            members.add(next);
        }
        return members;
    }

    /** Whoever comes after the look at the queue finds nobody leading, and leads; whoever came before is seen there. */
    private void handOver() {
        led.set(false);
        while (!waiting.isEmpty() && led.compareAndSet(false, true)) {
            // Only who leads takes from the queue: what is seen there is still waiting.
            Member<T> next = waiting.peek();
            if (next != null) {
                next.turn.complete(Turn.LEAD);
                return;
            }
            led.set(false);
        }
    }
}
