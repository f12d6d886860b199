package io.github.fakewebex.webex.error;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.StoreOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Words what goes wrong in and around controllers. */
@RestControllerAdvice
class WebexErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(WebexErrorAdvice.class);

    private final ErrorWriter writer;
    private final StoreOutage outage;

    WebexErrorAdvice(ErrorWriter writer, StoreOutage outage) {
        this.writer = writer;
        this.outage = outage;
    }

    @ExceptionHandler
    void refused(WebexErrorException refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(refusal.error(), request, response);
    }

    @ExceptionHandler
    void unreadableBody(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(UnreadableBody.describe(unreadable), request, response);
    }

    @ExceptionHandler
    void unusableMember(
            MethodArgumentNotValidException unusable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String faults = unusable.getFieldErrors().stream()
                .map(fault -> fault.getField() + ": " + fault.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        writer.write(WebexError.malformedBody(faults), request, response);
    }

    /** The published table of statuses has no 406, and calls a format that cannot be given a 404. */
    @ExceptionHandler
    void notAcceptable(
            HttpMediaTypeNotAcceptableException other, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(WebexError.notFound().because("the Accept header leaves out application/json"), request, response);
    }

    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Set<String> allowed = new TreeSet<>(Set.of("OPTIONS"));
        for (String method : Objects.requireNonNullElse(wrong.getSupportedMethods(), new String[0])) {
            allowed.add(method);
            if (method.equals("GET")) {
                allowed.add("HEAD");
            }
        }
        response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        writer.write(WebexError.methodNotAllowed(wrong.getMethod()), request, response);
    }

    /** Nobody is left to tell. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void clientIsGone() {
        // not worth a line in the log either: clients come and go
    }

    /** Rows have no versions: one that cannot be changed is not there any more. */
    @ExceptionHandler
    void gone(OptimisticLockingFailureException gone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(WebexError.notFound().because("it was deleted meanwhile"), request, response);
    }

    @ExceptionHandler
    void anythingElse(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (outage.isBehind(failure)) {
            RequestTrace.of(request).withoutStore();
            response.setHeader(HttpHeaders.RETRY_AFTER, StoreOutage.RETRY_AFTER);
            writer.write(WebexError.ofStatus(503).because(StoreOutage.EXPLANATION), request, response);
            return;
        }
        int status = status(failure);
        if (status >= 500) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        writer.write(WebexError.ofStatus(status), request, response);
    }

    /** The status that an exception of a library stands for. */
    private static int status(Exception failure) {
        // Tomcat reads parameters when they are first asked for, and tells then what is wrong with them.
        if (failure instanceof InvalidParameterException invalid) {
            return invalid.getErrorCode();
        }
        return failure instanceof ErrorResponse known ? known.getStatusCode().value() : 500;
    }
}
