package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What a request was sent to, still encoded. */
public final class SentTarget {

    private SentTarget() {}

    /**
     * The path from {@code /v1} or {@code /_sim} on. A prefix that a proxy tells of is not in it: Spring puts it before
     * the request's URI, so that addresses in answers have it.
     */
    public static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * The parameters of the query alone, where those of a form in the body must not be among them.
     *
     * @param query what follows the question mark; null for none
     */
    public static MultiValueMap<String, String> parameters(@Nullable String query) {
        return UriComponentsBuilder.newInstance()
                .query(Objects.requireNonNullElse(query, ""))
                .build()
                .getQueryParams();
    }
}
