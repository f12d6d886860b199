package io.github.fakewebex.sim.worlds;

/**
 * A world was deleted, reset or restored. Published once that is committed; whoever remembers anything of the world
 * outside of the store forgets it now.
 */
public record WorldReplaced(String world) {}
