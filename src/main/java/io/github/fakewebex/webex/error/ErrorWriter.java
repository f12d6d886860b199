package io.github.fakewebex.webex.error;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.sim.trace.StatusWriter;
import io.github.fakewebex.sim.trace.TrackingId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a {@link WebexError} to the wire; every error of the data plane passes through here or the container's valve. */
@Component
public class ErrorWriter implements StatusWriter {

    /** Says why a request was refused, for the developer; off with {@code sim.strict-wire}. */
    public static final String EXPLAIN_HEADER = "X-Sim-Explain";

    private static final int LONGEST_EXPLANATION = 500;

    private final boolean strictWire;

    ErrorWriter(SimProperties properties) {
        this.strictWire = properties.strictWire();
    }

    /** Answers the request with the error. */
    public void write(WebexError error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        RequestTrace.of(request).refused(Objects.requireNonNullElse(error.explanation(), error.description()));
        if (error.explanation() != null && !strictWire) {
            response.setHeader(EXPLAIN_HEADER, headerSafe(error.explanation()));
        }
        writeBody(error, request, response);
    }

    @Override
    public void write(int status, String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(WebexError.ofStatus(status).because(reason), request, response);
    }

    static void writeBody(WebexError error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String trackingId = TrackingId.of(request);
        byte[] body = ErrorBody.of(error, trackingId).bytes();
        response.setStatus(error.status());
        response.setHeader(TrackingId.HEADER, trackingId);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What a client sent may be part of an explanation; a header takes only visible ASCII. */
    private static String headerSafe(String text) {
        String ascii = text.replaceAll("[^\\x20-\\x7e]", "?");
        return ascii.length() <= LONGEST_EXPLANATION ? ascii : ascii.substring(0, LONGEST_EXPLANATION);
    }
}
