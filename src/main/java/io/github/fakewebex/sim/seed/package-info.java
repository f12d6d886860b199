/** Scenarios as files: reading them, and writing what they say into a world. */
@NullMarked
package io.github.fakewebex.sim.seed;

import org.jspecify.annotations.NullMarked;
