/** The journal over HTTP: read it, count in it, wait for it, follow it, take it elsewhere. */
@NullMarked
package io.github.fakewebex.control.journal;

import org.jspecify.annotations.NullMarked;
