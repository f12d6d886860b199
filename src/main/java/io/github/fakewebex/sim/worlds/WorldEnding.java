package io.github.fakewebex.sim.worlds;

/**
 * A world is about to be deleted. Published in the transaction that deletes it, before it does; whoever writes rows of the
 * world under a lock of their own takes that lock now, in the order in which they take it when they write.
 */
public record WorldEnding(String world) {}
