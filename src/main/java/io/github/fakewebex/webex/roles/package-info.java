/** The administrator roles there are. */
@NullMarked
package io.github.fakewebex.webex.roles;

import org.jspecify.annotations.NullMarked;
