/** Tests that the documentation is true. */
@NullMarked
package io.github.fakewebex.docs;

import org.jspecify.annotations.NullMarked;
