/** The container image, as it is run. */
@NullMarked
package io.github.fakewebex.image;

import org.jspecify.annotations.NullMarked;
