package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.error.WebexError;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
sealed interface Decision {

    /**
     * The request may go on.
     *
     * @param organization the organization it is about
     * @param person the person it is about, or null where it is about none in particular
     */
    record Granted(OrganizationRef organization, @Nullable PersonRef person) implements Decision {}

    /** The request is answered with the error, whose explanation says what is missing. */
    record Refused(WebexError error) implements Decision {}
}
