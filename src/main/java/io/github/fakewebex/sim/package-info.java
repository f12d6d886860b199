/** The simulator's own machinery, which serves whatever product is imitated. */
@NullMarked
package io.github.fakewebex.sim;

import org.jspecify.annotations.NullMarked;
