package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.StatusWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer whose body is held back. Status and headers are set on the response that is sent in the end. */
final class HeldAnswer extends ContentCachingResponseWrapper {

    private final HttpServletRequest request;
    private final StatusWriter writer;

    HeldAnswer(HttpServletRequest request, HttpServletResponse response, StatusWriter writer) {
        super(response);
        this.request = request;
        this.writer = writer;
    }

    /** The container would word the error once the request returns, which is before the answer may leave. */
    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        writer.write(status, "the server failed", request, this);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }
}
