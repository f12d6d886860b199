package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;

/**
 * Whether a person has Webex Calling before a write and after it. It comes with a location, which stays the same until it
 * goes.
 */
record WebexCalling(boolean before, boolean after) {

    boolean begins() {
        return !before && after;
    }

    /**
     * The person's details, which need a number or an extension to begin with.
     *
     * @throws WebexErrorException 400 when they have neither
     */
    PersonDetails numbered(PersonDetails details) {
        boolean numbered =
                details.phoneNumbers() != null && !details.phoneNumbers().isEmpty();
        if (begins() && !numbered && details.extension() == null) {
            throw new WebexErrorException(WebexError.missingField("phoneNumbers or extension"));
        }
        return details;
    }

    /**
     * Refuses to be asked for calling data of a person who has no Webex Calling any more.
     *
     * @throws WebexErrorException 400 when asked for that
     */
    void suits(boolean callingData) {
        if (callingData && !after) {
            throw new WebexErrorException(WebexError.malformedBody(
                    "licenses: with callingData there must be a Webex Calling license among them"));
        }
    }

    boolean goesOn() {
        return before && after;
    }

    boolean ends() {
        return before && !after;
    }
}
