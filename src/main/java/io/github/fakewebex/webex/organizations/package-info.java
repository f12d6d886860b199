/** The organizations that a caller sees. */
@NullMarked
package io.github.fakewebex.webex.organizations;

import org.jspecify.annotations.NullMarked;
