/** The time that decides answers. */
@NullMarked
package io.github.fakewebex.sim.time;

import org.jspecify.annotations.NullMarked;
