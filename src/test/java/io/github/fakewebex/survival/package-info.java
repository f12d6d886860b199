/** What becomes of acknowledged writes, and of requests, when processes, databases and disks fail. */
@NullMarked
package io.github.fakewebex.survival;

import org.jspecify.annotations.NullMarked;
