package io.github.fakewebex.sim.journal;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.store.WorldState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/** Keeps the latest entries of each world in memory. Writers of different worlds do not meet. */
@Component
class MemoryJournal implements JournalStore {

    private final Map<String, Ring> rings = new ConcurrentHashMap<>();
    private final int size;

    MemoryJournal(SimProperties properties) {
        this.size = properties.journal().size();
    }

    @Override
    public Object place(WorldState world) {
        return rings.computeIfAbsent(world.name(), name -> new Ring());
    }

    @Override
    public boolean append(String world, Object place, LongFunction<JournalEntry> entry) {
        Ring ring = rings.get(world);
        if (ring == null || ring != place) {
            return false;
        }
        ring.append(entry, size);
        return true;
    }

    @Override
    public List<JournalEntry> after(String world, long number) {
        Ring ring = rings.get(world);
        return ring == null ? List.of() : ring.after(number);
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

    /** Nobody who appends needs the world's row. */
    @Override
    public void hold(String world) {}

    @Override
    public void forget(String world) {
        rings.remove(world);
    }

    /** The entries of one world: the oldest make room for the newest. */
    private static final class Ring {

        private final Deque<JournalEntry> entries = new ArrayDeque<>();
        private long latest;

        synchronized void append(LongFunction<JournalEntry> entry, int size) {
            entries.add(entry.apply(++latest));
            if (entries.size() > size) {
                entries.remove();
            }
        }

        synchronized List<JournalEntry> after(long number) {
            LinkedList<JournalEntry> found = new LinkedList<>();
            Iterator<JournalEntry> newestFirst = entries.descendingIterator();
            while (newestFirst.hasNext()) {
                JournalEntry entry = newestFirst.next();
                if (entry.number() <= number) {
                    break;
                }
                found.addFirst(entry);
            }
            return List.copyOf(found);
        }

        synchronized long latest() {
            return latest;
        }

        synchronized void clear() {
            entries.clear();
        }
    }
}
