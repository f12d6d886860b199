package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.trace.BearerToken;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Tells a request without credentials from one whose credentials are not a bearer token. */
class AnyBearerToken implements AuthenticationConverter {

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return null;
        }
        return BearerToken.of(request)
                .map(BearerTokenAuthenticationToken::new)
                .orElseThrow(
                        () -> new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("not a bearer token")));
    }
}
