/** Arming, watching and disarming the faults and rate limits of a world. */
@NullMarked
package io.github.fakewebex.control.faults;

import org.jspecify.annotations.NullMarked;
