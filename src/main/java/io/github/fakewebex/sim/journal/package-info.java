/** The journal: what was asked in each world, what was answered, and why. */
@NullMarked
package io.github.fakewebex.sim.journal;

import org.jspecify.annotations.NullMarked;
