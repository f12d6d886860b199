/** Tests of what the simulator tells about client programs. */
@NullMarked
package io.github.fakewebex.control.reports;

import org.jspecify.annotations.NullMarked;
