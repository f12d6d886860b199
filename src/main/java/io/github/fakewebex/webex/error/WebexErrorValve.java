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
            ErrorWriter.writeBody(error(request, response), request, response.getResponse());
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody is left to tell about the error", gone);
        }
    }

    private static WebexError error(Request request, Response response) {
        int status = response.getStatus();
        if (status == 405) {
            return WebexError.methodNotAllowed(request.getMethod());
        }
        // An HTTP version or a transfer encoding that Tomcat does not know is the client's fault, not the server's.
        return WebexError.ofStatus(status == 501 || status == 505 ? 400 : status);
    }
}
