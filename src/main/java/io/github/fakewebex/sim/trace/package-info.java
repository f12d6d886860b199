/** The tracking id that ties a request, its response and the log together. */
@NullMarked
package io.github.fakewebex.sim.trace;

import org.jspecify.annotations.NullMarked;
