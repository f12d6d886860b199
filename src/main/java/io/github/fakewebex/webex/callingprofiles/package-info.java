/** The UC Manager profiles that an organization offers. */
@NullMarked
package io.github.fakewebex.webex.callingprofiles;

import org.jspecify.annotations.NullMarked;
