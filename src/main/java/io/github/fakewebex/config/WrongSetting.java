package io.github.fakewebex.config;

/**
 * Something in how the server was set up that it cannot start with. It is an answer to whoever starts the server, not a
 * failure of the server, so it has no stack trace.
 */
public class WrongSetting extends RuntimeException {

    /**
     * A refusal to start.
     *
     * @param what what is wrong, without a full stop
     * @param remedy what to do about it, without a full stop
     */
    public WrongSetting(String what, String remedy) {
        super(what + ". " + remedy + ".", null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
