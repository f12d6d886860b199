package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.error.ErrorWriter;
import io.github.fakewebex.webex.error.WebexError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers a request without a valid token: 401, no {@code WWW-Authenticate}, one and the same text. */
@Component
class Refusals implements AuthenticationEntryPoint {

    private final ErrorWriter errors;

    Refusals(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        errors.write(WebexError.unauthorized().because(reason(refused)), request, response);
    }

    private static String reason(AuthenticationException refused) {
        if (refused instanceof InvalidBearerTokenException invalid) {
            return String.valueOf(invalid.getMessage());
        }
        return refused instanceof OAuth2AuthenticationException
                ? "the Authorization header is not of the form 'Bearer <token>'"
                : "no bearer token in the Authorization header";
    }
}
