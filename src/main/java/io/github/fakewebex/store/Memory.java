package io.github.fakewebex.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what requests read again and again, for as long as nothing of its kind is written. That is only known where
 * this server is the only one that writes; where others write as well, nothing is remembered and everything is read.
 *
 * <p>What is remembered belongs to an age of its kind, and a write begins the next age before it is acknowledged. Whoever
 * reads looks at the age first: what was read from the store while it ended is kept under the age that is over, where
 * nobody looks. So whoever sent a write and got its answer never meets what was there before, and nobody waits for anybody.
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
    private final Map<Kind, Map<String, Age>> ages = Map.of(
            Kind.TOKENS, new ConcurrentHashMap<>(),
            Kind.DIRECTORY, new ConcurrentHashMap<>(),
            Kind.SETTINGS, new ConcurrentHashMap<>());
    private final Cache<Key, Object> things = Caffeine.newBuilder()
            .maximumSize(LIMIT)
            .evictionListener((@Nullable Key key, @Nullable Object thing, RemovalCause cause) -> forgotten(key))
            .executor(Runnable::run)
            .build();

    Memory(SharedStore store) {
        this.store = store;
    }

    /** Until the next write; knows what is remembered of it, which goes when it ends. */
    private static final class Age {
        private final Set<Key> remembered = ConcurrentHashMap.newKeySet();
    }

    private record Key(Age age, Class<?> type, String id) {}

    private static void forgotten(@Nullable Key key) {
        if (key != null) {
            key.age().remembered.remove(key);
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
        if (store.isShared() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.get();
        }
        Key key = new Key(age(kind), type, id);
        Object known = things.getIfPresent(key);
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        Optional<T> found = read.get();
        found.ifPresent(thing -> {
            key.age().remembered.add(key);
            things.put(key, thing);
        });
        return found;
    }

    private Age age(Kind kind) {
        String world = kind == Kind.TOKENS ? "" : CurrentWorld.required();
        return Objects.requireNonNull(ages.get(kind)).computeIfAbsent(world, name -> new Age());
    }

    /** Notes that the transaction of this thread writes things of that kind into the current world. */
    void writing(Kind kind) {
        if (store.isShared()) {
            return;
        }
        Writing known = (Writing) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Writing(CurrentWorld.name());
            known.resume();
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        known.kinds.add(kind);
    }

    /** What one transaction writes. Its end ends the ages: also where nobody knows what became of it. */
    private final class Writing implements TransactionSynchronization {

        private final @Nullable String world;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        Writing(@Nullable String world) {
            this.world = world;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Memory.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Memory.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
            kinds.forEach(kind -> end(kind, kind == Kind.TOKENS ? null : world));
        }
    }

    private void end(Kind kind, @Nullable String world) {
        Map<String, Age> current = Objects.requireNonNull(ages.get(kind));
        for (String ending : world == null ? Set.copyOf(current.keySet()) : Set.of(world)) {
            Age ended = current.remove(ending);
            if (ended != null) {
                things.invalidateAll(ended.remembered);
            }
        }
    }
}
