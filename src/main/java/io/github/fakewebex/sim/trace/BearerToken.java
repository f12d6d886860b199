package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Takes any text without blanks for a token, as Webex's own tokens keep to no published alphabet. */
public final class BearerToken {

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    private BearerToken() {}

    /** The token of the request's Authorization header; empty when there is no such header or it is of another form. */
    public static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(header);
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }
}
