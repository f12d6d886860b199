package io.github.fakewebex.store;

import java.io.Serializable;

/** The primary key of everything that lives in a world: the same id may exist in every world. */
public record WorldKey(String world, String id) implements Serializable {}
