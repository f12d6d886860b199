package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.error.WebexError;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
public sealed interface Decision {

    /**
     * The request may go on.
     *
     * @param organization the organization it is about
     * @param person the person it is about, or null where it is about none in particular
     */
    record Granted(OrganizationRef organization, @Nullable PersonRef person) implements Decision {}

    /**
     * The request is answered with the error, whose explanation says what is missing.
     *
     * @param at the check that was not passed; those before it were
     */
    record Refused(Check at, WebexError error) implements Decision {

        /** The HTTP status of the answer. */
        public int status() {
            return error.status();
        }
    }
}
