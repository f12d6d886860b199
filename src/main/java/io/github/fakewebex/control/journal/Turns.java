package io.github.fakewebex.control.journal;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Work that is done once more after whoever asks for it, by one thread at a time, and by none while nobody asks. Who asks
 * is not held up.
 */
class Turns {

    private final Executor threads;
    private final BooleanSupplier work;
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * None yet.
     *
     * @param work returns whether it may be asked for again
     */
    Turns(Executor threads, BooleanSupplier work) {
        this.threads = threads;
        this.work = work;
    }

    /**
     * Asks for one more.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the threads stop
     */
    void ask() {
        if (asked.getAndIncrement() == 0) {
            threads.execute(this::take);
        }
    }

    private void take() {
        int seen;
        do {
            seen = asked.get();
            if (!work.getAsBoolean()) {
                // What was asked stays asked, so nobody begins again.
                return;
            }
        } while (asked.addAndGet(-seen) > 0);
    }
}
