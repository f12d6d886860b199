package io.github.fakewebex.store;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The world that this thread works in. A world is entered before a transaction begins, and every query of that
 * transaction is confined to it; outside of any world the tables look empty and refuse writes.
 */
public final class CurrentWorld {

    private static final ThreadLocal<@Nullable CurrentWorld> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Map<Quirk, Integer> quirks;

    private CurrentWorld(String name, Map<Quirk, Integer> quirks) {
        this.name = name;
        this.quirks = quirks;
    }

    /** The way out of a world: closing it returns the thread to where it was. */
    public interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Enters a world until the visit is closed.
     *
     * @param name the world's name; it need not exist yet
     * @param quirks the world's quirks, with their values
     */
    public static Visit enter(String name, Map<Quirk, Integer> quirks) {
        CurrentWorld before = CURRENT.get();
        CURRENT.set(new CurrentWorld(name, quirks));
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Runs the work in the named world, with none of its quirks, and returns what the work returns. */
    public static <T extends @Nullable Object> T in(String name, Supplier<T> work) {
        try (Visit visit = enter(name, Map.of())) {
            return work.get();
        }
    }

    /** Whether the quirk is on in the current world; off outside of any world. */
    public static boolean has(Quirk quirk) {
        return quirkValue(quirk) != null;
    }

    /** The value the quirk was switched on with, or null when it is off. */
    public static @Nullable Integer quirkValue(Quirk quirk) {
        CurrentWorld world = CURRENT.get();
        return world == null ? null : world.quirks.get(quirk);
    }

    static @Nullable String name() {
        CurrentWorld world = CURRENT.get();
        return world == null ? null : world.name;
    }
}
