/** Worlds over HTTP: created, exported, imported, reset, kept and brought back; their quirks and their clocks. */
@NullMarked
package io.github.fakewebex.control.worlds;

import org.jspecify.annotations.NullMarked;
