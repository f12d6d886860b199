/**
 * The tables that several parts share: worlds, organizations, people and access tokens; and how they are read and written fast.
 * Depends on nothing of ours.
 */
@NullMarked
package io.github.fakewebex.store;

import org.jspecify.annotations.NullMarked;
