/** The members of bodies that change only what they name: strict about types, exact about what was wrong. */
@NullMarked
package io.github.fakewebex.webex.patch;

import org.jspecify.annotations.NullMarked;
