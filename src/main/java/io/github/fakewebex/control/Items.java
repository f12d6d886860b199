package io.github.fakewebex.control;

import java.util.List;

/** A list, in an object that may come to say more about it. */
public record Items<T>(List<T> items) {}
