package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.store.WorldState;

/**
 * A world is being created. Published in the transaction that creates it; whoever needs a row of the world that is always
 * there writes it now.
 */
public record WorldBeginning(WorldState world) {}
