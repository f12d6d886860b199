/** The locations of an organization. */
@NullMarked
package io.github.fakewebex.webex.locations;

import org.jspecify.annotations.NullMarked;
