package io.github.fakewebex.sim.journal;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.worlds.WorldReplaced;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the latest entries of each world in memory. Writers of different worlds do not meet. */
@Component
class MemoryJournal implements JournalStore {

    private final Map<String, Ring> rings = new ConcurrentHashMap<>();
    private final int size;
    private final Predicate<WorldState> isThere;

    @Autowired
    MemoryJournal(SimProperties properties, WorldRepository worlds) {
        this(properties.journal().size(), worlds::isThere);
    }

    /**
     * @param size how many entries of a world are kept
     * @param isThere whether there still is that world, as it was made then
     */
    MemoryJournal(int size, Predicate<WorldState> isThere) {
        this.size = size;
        this.isThere = isThere;
    }

    @Override
    public boolean append(WorldState world, LongFunction<JournalEntry> entry) {
        Ring ring = rings.get(world.name());
        if (ring == null || ring.making < world.making()) {
            begin(world);
            ring = rings.get(world.name());
        }
        if (ring == null || ring.making != world.making()) {
            return false;
        }
        ring.append(entry);
        return true;
    }

    private void begin(WorldState world) {
        rings.compute(
                world.name(),
                (name, there) ->
                        there != null && there.making >= world.making() ? there : new Ring(size, world.making()));
        // Looked at when the ring can be found: whoever ends the world afterwards drops it.
        if (!isThere.test(world)) {
            drop(world.name(), world.making());
        }
    }

    @Override
    public List<JournalEntry> after(String world, long number) {
        Ring ring = rings.get(world);
        return ring == null ? List.of() : ring.after(number);
    }

    @Override
    public Optional<JournalEntry> entry(String world, long number) {
        return Optional.ofNullable(rings.get(world)).flatMap(ring -> ring.entry(number));
    }

    @Override
    public long latest(String world) {
        Ring ring = rings.get(world);
        return ring == null ? 0 : ring.latest();
    }

    @Override
    public void clear(String world) {
        Ring ring = rings.get(world);
        if (ring != null) {
            ring.clear();
        }
    }

    @EventListener
    void forget(WorldReplaced replaced) {
        drop(replaced.world(), replaced.ended());
    }

    private void drop(String world, long ended) {
        rings.computeIfPresent(world, (name, ring) -> ring.making <= ended ? null : ring);
    }

    /**
     * The entries of one world: the oldest make room for the newest. Who writes takes a number, and with it a place of its
     * own, so writers do not wait for each other. Who reads waits for those who have a number and are just writing.
     */
    static final class Ring {

        /** Half a second at least, longer than anybody writes an entry: one that is not there by then will not come. */
        private static final int LOOKS = 10_000;

        private static final int NANOS_BETWEEN_LOOKS = 50_000;

        private final AtomicReferenceArray<@Nullable JournalEntry> places;
        private final AtomicLong latest = new AtomicLong();
        private final long making;
        private final AtomicLong cleared = new AtomicLong();

        Ring(int size, long making) {
            this.making = making;
            places = new AtomicReferenceArray<>(size);
        }

        void append(LongFunction<JournalEntry> draft) {
            JournalEntry entry = draft.apply(latest.incrementAndGet());
            // Who took so long that others came round again must not take the place of a newer entry.
            places.accumulateAndGet(
                    place(entry.number()),
                    entry,
                    (old, mine) -> old != null && old.number() > mine.number() ? old : mine);
        }

        List<JournalEntry> after(long number) {
            long last = latest.get();
            if (number >= last) {
                return List.of();
            }
            long first = Math.max(Math.max(number, cleared.get()), last - places.length()) + 1;
            return LongStream.rangeClosed(first, last)
                    .mapToObj(this::written)
                    .flatMap(Optional::stream)
                    .toList();
        }

        Optional<JournalEntry> entry(long number) {
            return number > cleared.get() && number <= latest.get() ? written(number) : Optional.empty();
        }

        /** The entry of that number; empty when a newer one has its place, or when it was cleared. */
        private Optional<JournalEntry> written(long number) {
            JournalEntry entry = places.get(place(number));
            for (int look = 0; look < LOOKS && isAwaited(number, entry); look++) {
                LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
                entry = places.get(place(number));
            }
            return Optional.ofNullable(entry).filter(there -> there.number() == number);
        }

        /** Nobody need wait for what was cleared since the reading began. */
        private boolean isAwaited(long number, @Nullable JournalEntry there) {
            return number > cleared.get() && (there == null || there.number() < number);
        }

        private int place(long number) {
            return (int) (number % places.length());
        }

        long latest() {
            return latest.get();
        }

        void clear() {
            clear(latest.get());
        }

        /** Two may clear at once, and who saw fewer entries may come later. */
        void clear(long last) {
            cleared.accumulateAndGet(last, Math::max);
            for (int place = 0; place < places.length(); place++) {
                places.updateAndGet(place, entry -> entry == null || entry.number() <= last ? null : entry);
            }
        }
    }
}
