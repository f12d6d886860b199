package io.github.fakewebex.webex.error;

/** Carries an error out of a use case. It is an answer, not a failure, so it has no stack trace. */
public class WebexErrorException extends RuntimeException {

    private final transient WebexError error;

    public WebexErrorException(WebexError error) {
        super(error.description(), null, false, false);
        this.error = error;
    }

    public WebexError error() {
        return error;
    }
}
