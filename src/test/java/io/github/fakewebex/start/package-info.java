/** Tests of how the server starts, and of what it says when it does not. */
@NullMarked
package io.github.fakewebex.start;

import org.jspecify.annotations.NullMarked;
