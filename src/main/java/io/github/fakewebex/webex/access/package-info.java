/** Who calls, and what the caller may do to whom. */
@NullMarked
package io.github.fakewebex.webex.access;

import org.jspecify.annotations.NullMarked;
