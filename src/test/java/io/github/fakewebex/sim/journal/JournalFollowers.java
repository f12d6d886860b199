package io.github.fakewebex.sim.journal;

import static org.awaitility.Awaitility.await;

import io.github.fakewebex.testing.TestWorld;

/** Who follows the journal of a world. */
public final class JournalFollowers {

    private JournalFollowers() {}

    /** Whether anybody does. */
    public static boolean has(TestWorld world) {
        return world.bean(Journal.class).followed().containsKey(world.name());
    }

    /** Waits until somebody does. */
    public static void arrive(TestWorld world) {
        await().until(() -> has(world));
    }

    /** Waits until nobody does any more. */
    public static void leave(TestWorld world) {
        await().until(() -> !has(world));
    }
}
