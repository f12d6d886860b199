/** Errors as Webex words them, wherever in the server they arise. */
@NullMarked
package io.github.fakewebex.webex.error;

import org.jspecify.annotations.NullMarked;
