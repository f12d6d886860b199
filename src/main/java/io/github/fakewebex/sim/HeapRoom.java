package io.github.fakewebex.sim;

import org.springframework.stereotype.Component;

/** Refuses what the heap may have no room for, before it is begun: once the heap is full, every request fails. */
@Component
public class HeapRoom {

    /** What would help whoever needs nothing but heap. */
    public static final String LARGER = "Delete worlds, or start the server with a larger heap (-Xmx).";

    private static final long MEBIBYTE = 1 << 20;

    /** Who asks for no more is not refused for what others keep. */
    private static final long SMALL = MEBIBYTE;

    /** What is left to those who do not ask, journals among them: an eighth of the heap, and so much at least. */
    private static final long SPARE = 16 * MEBIBYTE;

    private long kept;

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
        return keep(bytes, Math.max(SPARE, most() / 8), what, remedy);
    }

    /**
     * The same for what leaves no more on the heap than there was, and so may use what is left to those who do not ask.
     *
     * @throws SimRefusal when there is not as much
     */
    public Runnable keepForMoment(long bytes, String what, String remedy) {
        return keep(bytes, 0, what, remedy);
    }

    private synchronized Runnable keep(long bytes, long spare, String what, String remedy) {
        long untouched = spare + (bytes > SMALL ? kept : 0);
        if (bytes > free() - untouched) {
            // What nobody uses any more is in the way, too.
            System.gc();
            long left = free() - untouched;
            if (bytes > left) {
                throw SimRefusal.of(
                        SimRefusal.Kind.TOO_LARGE,
                        "The heap has no room for " + what + ": " + (bytes + MEBIBYTE - 1) / MEBIBYTE
                                + " MiB are needed, and " + Math.max(0, left) / MEBIBYTE + " MiB are free. " + remedy);
            }
        }
        kept += bytes;
        return () -> giveBack(bytes);
    }

    private synchronized void giveBack(long bytes) {
        kept -= bytes;
    }

    private static long free() {
        Runtime heap = Runtime.getRuntime();
        return most() - heap.totalMemory() + heap.freeMemory();
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory();
    }
}
