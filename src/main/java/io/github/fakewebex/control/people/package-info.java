/** What is in a world, read and changed singly: organizations, people and tokens. */
@NullMarked
package io.github.fakewebex.control.people;

import org.jspecify.annotations.NullMarked;
