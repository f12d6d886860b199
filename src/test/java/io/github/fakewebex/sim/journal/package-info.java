/** Tests of what the journal keeps, and of what it must not. */
@NullMarked
package io.github.fakewebex.sim.journal;

import org.jspecify.annotations.NullMarked;
