package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.testing.TestWorld;

/** Worlds as they are made at some moment. */
final class Makings {

    private Makings() {}

    /** The world as it is now. */
    static WorldState now(TestWorld world) {
        return world.bean(WorldRepository.class)
                .findById(world.name())
                .orElseThrow()
                .state();
    }
}
