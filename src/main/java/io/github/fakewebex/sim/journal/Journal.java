package io.github.fakewebex.sim.journal;

import io.github.fakewebex.sim.worlds.WorldReplaced;
import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.store.StoreOutage;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** What was asked in each world, and what was answered. A bounded number of entries is kept; the oldest go first. */
@Service
public class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalStore store;
    private final WorldRepository worlds;
    private final StoreOutage outage;
    /** Those who follow each world, with the making of the world that they follow. */
    private final Map<String, Map<Follower, Long>> followers = new ConcurrentHashMap<>();

    Journal(
            MemoryJournal memory,
            TableJournal table,
            WorldRepository worlds,
            SharedStore database,
            StoreOutage outage) {
        this.store = database.isShared() ? table : memory;
        this.worlds = worlds;
        this.outage = outage;
    }

    /** Who wants to know of new entries. Called by the threads that answer requests, which must not be held up. */
    public interface Follower {

        /** There is at least one more entry. */
        void more();

        /** There will be none: the world or the server is gone, or the world was made anew. */
        void ended();
    }

    /** The way to stop following. */
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /** The entries of the world that are kept and have a greater number than that, oldest first. */
    public List<JournalEntry> after(String world, long number) {
        return store.after(world, number);
    }

    /** The world's entry of that number; empty when there is none, or none any more. */
    public Optional<JournalEntry> entry(String world, long number) {
        return store.entry(world, number);
    }

    /** The number of the latest entry of the world; 0 when there never was one. */
    public long latest(String world) {
        return store.latest(world);
    }

    /** Drops the entries of the world; those that come will be numbered on. */
    public void clear(String world) {
        store.clear(world);
    }

    /**
     * Tells the follower of each entry of the world that is written from now on, until the world is made anew. Whoever must
     * not miss any looks at what is there afterwards.
     */
    public Following follow(WorldState world, Follower follower) {
        followers.compute(world.name(), (name, present) -> {
            Map<Follower, Long> all = present == null ? new ConcurrentHashMap<>() : present;
            all.put(follower, world.making());
            return all;
        });
        Following following = () -> unfollow(world.name(), follower);
        try {
            // Looked at when the follower can be found: whoever ends the world afterwards tells.
            if (!worlds.isThere(world)) {
                end(world.name(), follower);
            }
            return following;
        } catch (RuntimeException failure) {
            following.close();
            throw failure;
        }
    }

    private boolean unfollow(String world, Follower follower) {
        AtomicBoolean followed = new AtomicBoolean();
        followers.computeIfPresent(world, (name, all) -> {
            followed.set(all.remove(follower) != null);
            return all.isEmpty() ? null : all;
        });
        return followed.get();
    }

    /**
     * Keeps the entry. What was done and acknowledged stays so, also where nobody can write it down.
     *
     * @param world the world when the request came; if it is gone or was made anew, there is no entry
     */
    void append(WorldState world, LongFunction<JournalEntry> entry) {
        try {
            if (store.append(world, entry)) {
                more(world.name());
            }
        } catch (DataAccessException | TransactionException failure) {
            if (!outage.isBehind(failure)) {
                LOG.error("an entry of the journal of {} is lost", world.name(), failure);
            }
        }
    }

    /** Those who follow each world at this moment, with the making of the world that they follow. */
    Map<String, Map<Follower, Long>> followed() {
        Map<String, Map<Follower, Long>> now = new HashMap<>();
        followers.forEach((world, all) -> now.put(world, Map.copyOf(all)));
        return now;
    }

    /** Tells those who follow the world that there is more to read. */
    void more(String world) {
        followers.getOrDefault(world, Map.of()).keySet().forEach(Follower::more);
    }

    @EventListener
    void end(WorldReplaced replaced) {
        followers.getOrDefault(replaced.world(), Map.of()).forEach((follower, followed) -> {
            if (followed <= replaced.ended()) {
                end(replaced.world(), follower);
            }
        });
    }

    /** Nobody who follows may hold up a server that wants to stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        followers.forEach((world, all) -> all.keySet().forEach(follower -> end(world, follower)));
    }

    /** Tells somebody who follows the world that there will be no more. */
    void end(String world, Follower follower) {
        if (unfollow(world, follower)) {
            follower.ended();
        }
    }
}
