package io.github.fakewebex.webex.people;

/**
 * Whether a person has Webex Calling before a write and after it. It comes with a location, which stays the same until it
 * goes.
 */
record WebexCalling(boolean before, boolean after) {

    boolean begins() {
        return !before && after;
    }

    boolean goesOn() {
        return before && after;
    }

    boolean ends() {
        return before && !after;
    }
}
