/** Tests of the journal over HTTP. */
@NullMarked
package io.github.fakewebex.control.journal;

import org.jspecify.annotations.NullMarked;
