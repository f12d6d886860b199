/** The control plane: everything under /_sim, with its own security, its own records and problem details (RFC 9457). */
@NullMarked
package io.github.fakewebex.control;

import org.jspecify.annotations.NullMarked;
