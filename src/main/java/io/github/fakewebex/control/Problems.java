package io.github.fakewebex.control;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.trace.Plane;
import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.store.StoreOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Words what goes wrong under {@code /_sim}, before the data plane's own words for it are asked for. */
@Component
class Problems implements HandlerExceptionResolver, Ordered {

    /** Ends what is said of the character that not every database takes. */
    static final String HOLDS_NUL = "must not contain U+0000.";

    /** What PostgreSQL says of it. */
    private static final String NUL_IN_TEXT = "22021";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final StoreOutage outage;

    Problems(JsonMapper json, StoreOutage outage) {
        this.json = json;
        this.outage = outage;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Plane.CONTROL.has(request)) {
            return null;
        }
        try {
            if (!response.isCommitted() && !(failure instanceof AsyncRequestNotUsableException)) {
                if (failure instanceof ErrorResponse known) {
                    known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
                }
                if (outage.isBehind(failure)) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, StoreOutage.RETRY_AFTER);
                    write(HttpStatus.SERVICE_UNAVAILABLE, StoreOutage.EXPLANATION, response);
                } else {
                    write(problem(failure, request), response);
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** Answers with a problem of that status. */
    void write(HttpStatusCode status, String detail, HttpServletResponse response) throws IOException {
        write(ProblemDetail.forStatusAndDetail(status, detail), response);
    }

    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static ProblemDetail problem(Exception failure, HttpServletRequest request) {
        if (failure instanceof SimRefusal refusal) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatusCode.valueOf(refusal.kind().status()), refusal.getMessage());
            if (!refusal.faults().isEmpty()) {
                problem.setProperty("errors", refusal.faults());
            }
            return problem;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            ProblemDetail problem = known.getBody();
            problem.setDetail(Objects.requireNonNullElse(problem.getDetail(), problem.getTitle()));
            return problem;
        }
        if (failure instanceof InvalidParameterException) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The query is not well encoded.");
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "A body is missing.");
        }
        if (failure instanceof DataIntegrityViolationException || failure instanceof ConcurrencyFailureException) {
            return refusedByStore(failure);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "The value of " + mismatch.getName() + " cannot be understood.");
        }
        LOG.error("{} {} failed", request.getMethod(), SentTarget.path(request), failure);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here.");
    }

    private static ProblemDetail refusedByStore(Exception failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refusal
                && NUL_IN_TEXT.equals(refusal.getSQLState())) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The body " + HOLDS_NUL);
        }
        // What was sent was checked; what it was checked against is another now.
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Another change was faster, and this one contradicts it.");
    }
}
