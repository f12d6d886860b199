/** What a world does to requests on purpose: faults, and limits of how many there may be. */
@NullMarked
package io.github.fakewebex.sim.faults;

import org.jspecify.annotations.NullMarked;
