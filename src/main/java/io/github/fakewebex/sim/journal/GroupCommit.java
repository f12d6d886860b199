package io.github.fakewebex.sim.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has what comes while other things are being done done together, as soon as those are. */
final class GroupCommit<T> {

    private final Consumer<List<T>> work;
    private final ConcurrentLinkedQueue<Member<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    /** @param work does all of these, or fails and has done none of them */
    GroupCommit(Consumer<List<T>> work) {
        this.work = work;
    }

    private static final class Member<T> {

        private final T thing;
        private boolean done;
        private @Nullable RuntimeException failure;

        Member(T thing) {
            this.thing = thing;
        }
    }

    /**
     * Returns when the thing is done.
     *
     * @throws RuntimeException what the work threw, to all whose things it was to do
     */
    void join(T thing) {
        Member<T> member = new Member<>(thing);
        waiting.add(member);
        leading.lock();
        try {
            if (!member.done) {
                lead();
            }
        } finally {
            leading.unlock();
        }
        if (member.failure != null) {
            throw member.failure;
        }
    }

    private void lead() {
        List<Member<T>> members = new ArrayList<>();
        for (Member<T> next = waiting.poll(); next != null; next = waiting.poll()) {
            next.done = true;
            members.add(next);
        }
        try {
            work.accept(members.stream().map(member -> member.thing).toList());
        } catch (RuntimeException failure) {
            members.forEach(member -> member.failure = failure);
        }
    }
}
