/** How the server starts: what must be settled before anything else is, and the one line about what prevents it. */
@NullMarked
package io.github.fakewebex.start;

import org.jspecify.annotations.NullMarked;
