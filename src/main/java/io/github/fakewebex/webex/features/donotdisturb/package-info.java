/** Whether a person's incoming calls are answered as busy. */
@NullMarked
package io.github.fakewebex.webex.features.donotdisturb;

import org.jspecify.annotations.NullMarked;
