/** What a person's features have in common. */
@NullMarked
package io.github.fakewebex.webex.features;

import org.jspecify.annotations.NullMarked;
