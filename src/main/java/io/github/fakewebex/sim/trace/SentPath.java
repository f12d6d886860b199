package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;

/** The path that a request was sent to, still encoded. */
public final class SentPath {

    private SentPath() {}

    /**
     * The path from {@code /v1} or {@code /_sim} on. A prefix that a proxy tells of is not in it: Spring puts it before
     * the request's URI, so that addresses in answers have it.
     */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
