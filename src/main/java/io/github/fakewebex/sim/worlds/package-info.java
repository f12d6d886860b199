/** Worlds: creating and deleting them. */
@NullMarked
package io.github.fakewebex.sim.worlds;

import org.jspecify.annotations.NullMarked;
