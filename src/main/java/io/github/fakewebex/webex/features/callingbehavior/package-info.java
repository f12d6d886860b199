/** Which application a person's calls use. */
@NullMarked
package io.github.fakewebex.webex.features.callingbehavior;

import org.jspecify.annotations.NullMarked;
