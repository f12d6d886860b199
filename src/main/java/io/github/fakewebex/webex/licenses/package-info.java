/** The licences that an organization bought, and how many are in use. */
@NullMarked
package io.github.fakewebex.webex.licenses;

import org.jspecify.annotations.NullMarked;
