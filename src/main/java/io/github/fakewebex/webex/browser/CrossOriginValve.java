package io.github.fakewebex.webex.browser;

import io.github.fakewebex.sim.trace.TrackingId;
import io.github.fakewebex.webex.error.ErrorWriter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Lets the pages of every origin call {@code /v1} and read all that it answers, refusals included. Spring's own CORS would
 * refuse an actual request whose method or origin it does not expect, and never sees what Tomcat refuses before any filter.
 *
 * <p>Tokens come in a header that a page must set itself, never in a cookie, so an open door gives nobody anything. The
 * answers say the same to every origin and therefore vary by none.
 */
class CrossOriginValve extends ValveBase {

    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

    /** Two hours: the longest that any browser believes. */
    private static final String MAX_AGE = "7200";

    /** A list of header names, of a length that the header of a response can repeat. */
    private static final Pattern HEADER_NAMES = Pattern.compile("[\\w!#$%&'*+.^`|~, -]{1,2000}");

    private final boolean open;
    private final String exposed;

    CrossOriginValve(boolean open, boolean strictWire) {
        super(true);
        this.open = open;
        this.exposed = exposed(strictWire);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean crossOrigin = open && isWebex(request) && request.getHeader(HttpHeaders.ORIGIN) != null;
        if (crossOrigin && isPreflight(request)) {
            allow(request, response);
            return;
        }
        // Where nothing is open to other origins, a preflight is an OPTIONS like any other. This header would make
        // Spring
        // MVC refuse it, in words that are not Webex's.
        request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (crossOrigin) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
        }
        getNext().invoke(request, response);
    }

    /** The headers, beyond those that any page may read, that programs make use of. */
    static String exposed(boolean strictWire) {
        String webex = TrackingId.HEADER + ", link, retry-after";
        return strictWire ? webex : webex + ", " + ErrorWriter.EXPLAIN_HEADER;
    }

    private static boolean isWebex(Request request) {
        String path = request.getRequestURI();
        return path != null && (path.equals("/v1") || path.startsWith("/v1/"));
    }

    private static boolean isPreflight(Request request) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    /** Answers a preflight; browsers send it without a token, so none is asked for. */
    private static void allow(Request request, Response response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(TrackingId.HEADER, TrackingId.of(request));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
        String asked =
                String.join(", ", Collections.list(request.getHeaders(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS)));
        if (HEADER_NAMES.matcher(asked).matches()) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, asked);
        }
    }
}
