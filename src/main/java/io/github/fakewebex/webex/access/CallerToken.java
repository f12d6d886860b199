package io.github.fakewebex.webex.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An authenticated {@link Caller}. Authorities stay empty: rights are decided by {@link Access}, not by names. */
class CallerToken extends AbstractAuthenticationToken {

    private final transient Caller caller;

    CallerToken(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** The token's text is a secret and not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.token();
    }
}
