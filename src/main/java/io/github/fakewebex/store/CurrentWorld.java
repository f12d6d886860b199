package io.github.fakewebex.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The world that this thread works in. A world is entered before a transaction begins, and every query of that
 * transaction is confined to it; outside of any world the tables look empty and refuse writes.
 */
public final class CurrentWorld {

    private static final ThreadLocal<@Nullable WorldState> CURRENT = new ThreadLocal<>();

    private CurrentWorld() {}

    /** The way out of a world: closing it returns the thread to where it was. */
    public interface Visit extends AutoCloseable {
        @Override
        void close();
    }

    /** Enters a world, which need not exist yet, until the visit is closed. */
    public static Visit enter(WorldState world) {
        WorldState before = CURRENT.get();
        CURRENT.set(world);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** Runs the work in the world and returns what the work returns. */
    public static <T extends @Nullable Object> T in(WorldState world, Supplier<T> work) {
        try (Visit visit = enter(world)) {
            return work.get();
        }
    }

    /** Runs the work in the named world, with none of its quirks and the machine's time. */
    public static <T extends @Nullable Object> T in(String name, Supplier<T> work) {
        return in(WorldState.plain(name), work);
    }

    /** Whether the quirk is on in the current world; off outside of any world. */
    public static boolean has(Quirk quirk) {
        return quirkValue(quirk) != null;
    }

    /** The value the quirk was switched on with, or null when it is off. */
    public static @Nullable Integer quirkValue(Quirk quirk) {
        WorldState world = CURRENT.get();
        return world == null ? null : world.quirks().get(quirk);
    }

    /** The clock of the current world; the machine's outside of any world. */
    public static ClockSetting clock() {
        WorldState world = CURRENT.get();
        return world == null ? ClockSetting.MACHINE : world.clock();
    }

    /**
     * The name of the current world.
     *
     * @throws IllegalStateException outside of any world
     */
    public static String required() {
        return state().name();
    }

    /**
     * The current world as it was when it was entered.
     *
     * @throws IllegalStateException outside of any world
     */
    public static WorldState state() {
        WorldState world = CURRENT.get();
        if (world == null) {
            throw new IllegalStateException("not in any world");
        }
        return world;
    }

    static @Nullable String name() {
        WorldState world = CURRENT.get();
        return world == null ? null : world.name();
    }
}
