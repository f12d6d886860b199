/** Measurements, run by the scripts in the folder bench and never as tests. */
@NullMarked
package io.github.fakewebex.bench;

import org.jspecify.annotations.NullMarked;
