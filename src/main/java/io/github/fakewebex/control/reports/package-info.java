/** What the simulator can tell about a client program and about itself. The only part of the control plane that knows Webex. */
@NullMarked
package io.github.fakewebex.control.reports;

import org.jspecify.annotations.NullMarked;
