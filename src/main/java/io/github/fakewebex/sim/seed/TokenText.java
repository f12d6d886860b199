package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.World;

/** The text of a seeded token, which a test can compute: its name, with the world's name before it outside of default. */
public final class TokenText {

    private TokenText() {}

    /** The text of the token of that name in that world: {@code full-admin}, or {@code orders-42.full-admin}. */
    public static String of(String world, String name) {
        return World.DEFAULT.equals(world) ? name : world + "." + name;
    }
}
