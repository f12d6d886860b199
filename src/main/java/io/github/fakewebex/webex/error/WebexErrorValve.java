package io.github.fakewebex.webex.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Words what Tomcat refuses before any filter runs, such as a bad request line, and would otherwise show as its own HTML
 * page. Tomcat makes it by its class name.
 */
public class WebexErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        // Tomcat reports every response here; only an error without a body needs words.
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            WebexError error = WebexError.ofContainer(response.getStatus(), request.getMethod());
            ErrorWriter.writeBody(error, request, response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody is left to tell about the error", gone);
        }
    }
}
