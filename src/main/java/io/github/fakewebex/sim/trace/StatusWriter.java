package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with a bare status in the words of the product that is imitated, for whoever does not know the product. */
public interface StatusWriter {

    /**
     * Answers the request.
     *
     * @param status the HTTP status, 400 or more
     * @param reason why, in words for the developer
     */
    void write(int status, String reason, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
