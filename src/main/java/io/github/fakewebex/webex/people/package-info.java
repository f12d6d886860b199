/** People: finding, reading, creating, changing and deleting them. */
@NullMarked
package io.github.fakewebex.webex.people;

import org.jspecify.annotations.NullMarked;
