package io.github.fakewebex.sim.worlds;

/**
 * A world was created, deleted, reset or restored. Published once that is committed; whoever remembers anything of the world
 * outside of the store forgets it now.
 *
 * @param ended the making of the world that is over, as are those before; by now, there may be something of the next
 */
public record WorldReplaced(String world, long ended) {}
