package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;

/**
 * The person that a granted request is about: known to exist, and the caller known to be allowed. A handler takes one as
 * a parameter and needs no further look at path, query or caller.
 *
 * @param inFull whether the caller may see what only administrators and the person see
 */
public record PersonRef(String personId, String organizationId, boolean inFull) {

    /** The answer when the person was deleted between the access decision and now. */
    public static WebexErrorException gone() {
        return new WebexErrorException(WebexError.notFound().because("the person was deleted meanwhile"));
    }
}
