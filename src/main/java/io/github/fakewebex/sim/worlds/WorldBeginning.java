package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.store.WorldState;

/**
 * A world is being created or made anew. Published in the transaction that does it; whoever needs a row of the world that is
 * always there writes it now, or begins it anew.
 */
public record WorldBeginning(WorldState world) {}
