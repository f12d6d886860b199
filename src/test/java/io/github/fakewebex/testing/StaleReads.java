package io.github.fakewebex.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.BehaviorType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Looks for reads that show less than the last write that was answered before they began. Readers read all the time, also
 * while a change is being written: what they meet then must not come back later.
 */
public final class StaleReads {

    private static final int READERS = 6;

    private final List<Side> sides;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    private StaleReads(List<Side> sides) {
        this.sides = sides;
    }

    /**
     * One way to a person's callingBehavior, which nobody has set yet.
     *
     * @param read returns the body of the answer
     * @param write sends the body and returns when it was accepted
     */
    public record Side(Supplier<String> read, Consumer<String> write) {}

    /** Asserts that there are none, whichever side is written through and whichever is read through. */
    public static void assertNone(int writes, List<Side> sides) throws Exception {
        new StaleReads(sides).run(writes);
    }

    private void run(int writes) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Side side = sides.get(reader % sides.size());
                readers.add(threads.submit(() -> staleReads(side)));
            }
            for (int write = 1; write <= writes; write++) {
                String value = "{\"behaviorType\":\"" + value(write) + "\"";
                sent.set(write);
                sides.get(write % sides.size()).write().accept(value + "}");
                answered.set(write);
                assertThat(sides)
                        .allSatisfy(side -> assertThat(side.read().get()).startsWith(value));
            }
            done.set(true);
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get()).isEmpty();
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private List<String> staleReads(Side side) {
        List<String> stale = new ArrayList<>();
        while (!done.get()) {
            int before = answered.get();
            String read = side.read().get();
            int after = sent.get();
            if (after - before < BehaviorType.values().length && !isOneOf(read, before, after)) {
                stale.add(read + " between " + before + " and " + after);
            }
        }
        return stale;
    }

    private static boolean isOneOf(String read, int from, int to) {
        // Before the first write, the organization's default applies.
        return (from == 0 && read.contains("\"behaviorType\":null"))
                || IntStream.rangeClosed(from, to)
                        .anyMatch(number -> read.contains("\"behaviorType\":\"" + value(number) + "\""));
    }

    private static BehaviorType value(int number) {
        return BehaviorType.values()[number % BehaviorType.values().length];
    }
}
