package io.github.fakewebex.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what requests read again and again, for as long as nothing of its kind is written into their world.
 *
 * <p>What is remembered belongs to an age of its kind and world, and a write begins the next age before it is acknowledged.
 * Whoever reads looks at the age first: what was read from the store while it ended is kept under the age that is over,
 * where nobody looks. So whoever sent a write and got its answer never meets what was there before, and nobody waits.
 *
 * <p>Where this server alone writes, it knows when an age ends. Where servers share the store, ages are numbered by the
 * writes that the store counts, and the number comes with the token that each request has to look up.
 */
@Component
public class Memory {

    /** So many things are remembered at most; what is asked for least goes first. */
    private static final int LIMIT = 50_000;

    /** What is forgotten together. */
    public enum Kind {
        /** Access tokens with their worlds. These are asked for before the world is known, so those of all worlds are one. */
        TOKENS,
        /** Who and what is in a world: organizations, people, licences. */
        DIRECTORY,
        /** What people of a world set for themselves. */
        SETTINGS
    }

    private final SharedStore store;
    private final Map<Kind, Cache<String, Age>> ages = new EnumMap<>(Kind.class);
    private final Cache<Key, Object> things = Caffeine.newBuilder()
            .maximumSize(LIMIT)
            .evictionListener((@Nullable Key key, @Nullable Object thing, RemovalCause cause) -> forgotten(key))
            .executor(Runnable::run)
            .build();

    Memory(SharedStore store) {
        this.store = store;
        for (Kind kind : Kind.values()) {
            ages.put(
                    kind,
                    Caffeine.newBuilder()
                            .maximumSize(LIMIT)
                            .removalListener(
                                    (@Nullable String world, @Nullable Age age, RemovalCause cause) -> ended(age))
                            .executor(Runnable::run)
                            .build());
        }
    }

    /** Where an age stands in the life of its world; where this server alone writes, ages end without being numbered. */
    private record Number(long making, long writes) {

        private static final Number NONE = new Number(0, 0);
    }

    /** Until the next write; knows what is remembered of it, which goes when it ends. */
    private static final class Age {

        private final Number number;
        private final Set<Key> remembered = ConcurrentHashMap.newKeySet();

        Age(Number number) {
            this.number = number;
        }
    }

    private record Key(Age age, Class<?> type, String id) {}

    private static void forgotten(@Nullable Key key) {
        if (key != null) {
            key.age().remembered.remove(key);
        }
    }

    private void ended(@Nullable Age age) {
        if (age != null) {
            things.invalidateAll(age.remembered);
        }
    }

    /**
     * The thing as it is stored, from memory where it is remembered. What there is not is not remembered. A transaction
     * sees what it wrote itself: it reads.
     *
     * @param type what the thing is; things of one kind, type and id are the same
     * @param read reads it from the store; what it returns must not change, as many threads will have it
     */
    public <T> Optional<T> recall(Kind kind, Class<T> type, String id, Supplier<Optional<T>> read) {
        Age age = TransactionSynchronizationManager.isActualTransactionActive() ? null : age(kind);
        if (age == null) {
            return read.get();
        }
        Key key = new Key(age, type, id);
        Object known = things.getIfPresent(key);
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        Optional<T> found = read.get();
        found.ifPresent(thing -> {
            age.remembered.add(key);
            things.put(key, thing);
        });
        return found;
    }

    /** The age that is now; null where this request was not told. */
    private @Nullable Age age(Kind kind) {
        if (!store.isShared()) {
            return age(kind, kind == Kind.TOKENS ? "" : CurrentWorld.required(), Number.NONE);
        }
        if (kind == Kind.TOKENS) {
            // They bring the count.
            return null;
        }
        WorldState world = CurrentWorld.state();
        WorldState.Written written = world.written();
        return written == null
                ? null
                : age(
                        kind,
                        world.name(),
                        new Number(world.making(), kind == Kind.DIRECTORY ? written.directory() : written.settings()));
    }

    private Age age(Kind kind, String world, Number number) {
        Cache<String, Age> current = current(kind);
        Age known = current.getIfPresent(world);
        return known != null && known.number.equals(number)
                ? known
                : current.asMap()
                        .compute(
                                world,
                                (name, last) -> last != null && last.number.equals(number) ? last : new Age(number));
    }

    private Cache<String, Age> current(Kind kind) {
        return Objects.requireNonNull(ages.get(kind));
    }

    /**
     * Ends what is remembered of that kind.
     *
     * @param world the world that was written; null for all of them
     */
    void end(Kind kind, @Nullable String world) {
        if (world == null || kind == Kind.TOKENS) {
            current(kind).invalidateAll();
        } else {
            current(kind).invalidate(world);
        }
    }
}
