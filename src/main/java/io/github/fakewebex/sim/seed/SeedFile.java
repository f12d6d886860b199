package io.github.fakewebex.sim.seed;

/** A seed that was sent, read and found to be without faults. */
public record SeedFile(Seed seed) {}
