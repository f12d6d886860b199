/** What Webex answers under /v1: the terms that all of its resources share. */
@NullMarked
package io.github.fakewebex.webex;

import org.jspecify.annotations.NullMarked;
