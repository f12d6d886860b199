package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.error.WebexError;

/** What becomes of a request. */
sealed interface Decision {

    /** The request may go on, and this is the person it is about. */
    record Granted(PersonRef person) implements Decision {}

    /** The request is answered with the error, whose explanation says what is missing. */
    record Refused(WebexError error) implements Decision {}
}
