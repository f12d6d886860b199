/** A server that answers like Cisco Webex for a person's calling settings. */
@NullMarked
package io.github.fakewebex;

import org.jspecify.annotations.NullMarked;
