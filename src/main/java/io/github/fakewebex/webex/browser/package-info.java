/** What browsers need before they let the pages of another origin call Webex. */
@NullMarked
package io.github.fakewebex.webex.browser;

import org.jspecify.annotations.NullMarked;
