package io.github.fakewebex.sim;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Refuses what the heap has no room for, before it is begun: once the heap is full, every request fails. */
@Component
public class HeapRoom {

    private static final long MEBIBYTE = 1 << 20;

    /** What is left to requests that need little. */
    private static final long SPARE = 16 * MEBIBYTE;

    private final AtomicLong kept = new AtomicLong();

    /**
     * Keeps room, so that two do not count on the same.
     *
     * @param bytes how much
     * @param what what it is for, as whoever is refused is told
     * @param remedy what would help, as a sentence
     * @return gives the room back, when it is taken or no longer needed
     * @throws SimRefusal when there is not as much
     */
    public Runnable keep(long bytes, String what, String remedy) {
        long wanted = kept.addAndGet(bytes);
        if (wanted > free()) {
            // What nobody uses any more is in the way, too.
            System.gc();
            long missing = wanted - free();
            if (missing > 0) {
                kept.addAndGet(-bytes);
                throw SimRefusal.of(
                        SimRefusal.Kind.TOO_LARGE,
                        "The heap has no room for " + what + ": " + (bytes / MEBIBYTE + 1) + " MiB are needed, and "
                                + Math.max(0, bytes - missing) / MEBIBYTE + " MiB are free. " + remedy);
            }
        }
        return () -> kept.addAndGet(-bytes);
    }

    private static long free() {
        Runtime heap = Runtime.getRuntime();
        return heap.maxMemory() - heap.totalMemory() + heap.freeMemory() - SPARE;
    }
}
