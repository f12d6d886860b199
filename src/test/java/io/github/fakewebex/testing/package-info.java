/** What the tests share: a world of their own each, and the answers of a real server. */
@NullMarked
package io.github.fakewebex.testing;

import org.jspecify.annotations.NullMarked;
