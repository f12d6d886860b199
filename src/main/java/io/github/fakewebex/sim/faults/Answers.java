package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.StatusWriter;
import io.github.fakewebex.sim.trace.TrackingId;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes the answers of requests that are not done, and spoils the headers of true ones. */
@Component
class Answers {

    private static final int TOO_MANY = 429;

    /** What nginx sends when what stands behind it does not answer; gateways in front of Webex were seen to send pages. */
    private static final String PAGE = """
            <html>\r
            <head><title>%1$s</title></head>\r
            <body>\r
            <center><h1>%1$s</h1></center>\r
            <hr><center>nginx</center>\r
            </body>\r
            </html>\r
            """;

    private final StatusWriter writer;

    Answers(StatusWriter writer) {
        this.writer = writer;
    }

    /** An answer to the request that is held back. */
    HeldAnswer held(HttpServletRequest request, HttpServletResponse response) {
        return new HeldAnswer(request, response, writer);
    }

    /** Writes the error that the strike puts in place of doing the request. */
    void write(int status, Strike strike, WorldState world, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        String retryAfter = strike.effect().retryAfter();
        if (retryAfter != null) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        writer.write(status, "the fault '" + strike.name() + "' struck", request, answer);
        Effect.Body body = strike.effect().body();
        if (body == Effect.Body.HTML) {
            answer.resetBuffer();
            answer.setContentType("text/html");
            answer.getOutputStream().write(page(status).getBytes(StandardCharsets.US_ASCII));
        } else if (body == Effect.Body.EMPTY || (body == null && isEmpty(status, world))) {
            empty(answer);
        }
    }

    /** Writes the 429 of a limit that the request is beyond. */
    void write(Throttle.Exceeded beyond, WorldState world, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RateLimit limit = beyond.limit();
        HeldAnswer answer = held(request, response);
        answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(beyond.retryAfter()));
        writer.write(
                TOO_MANY,
                "the rate limit '" + limit.name() + "' allows " + limit.requests() + " requests in " + limit.window(),
                request,
                answer);
        if (isEmpty(TOO_MANY, world)) {
            empty(answer);
            response.setContentLength(0);
        }
        answer.copyBodyToResponse();
        // What is not sent yet and has no body would get one from the container's valve.
        response.flushBuffer();
    }

    /** Writes that a fault cannot be understood. */
    void refuse(String reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(HttpStatus.BAD_REQUEST.value(), reason, request, response);
    }

    /** Spoils headers of what is answered, whatever it is. */
    void spoil(Effect effect, HttpServletResponse answer) {
        if (effect.contentType() != null) {
            answer.setContentType(effect.contentType());
        }
        if (Boolean.FALSE.equals(effect.trackingId())) {
            remove(TrackingId.HEADER, answer);
        }
    }

    private static boolean isEmpty(int status, WorldState world) {
        return status == TOO_MANY && world.quirks().containsKey(Quirk.EMPTY_429_BODY);
    }

    private static void empty(HttpServletResponse answer) {
        answer.resetBuffer();
        answer.setContentType(null);
    }

    private static String page(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return String.format(Locale.ROOT, PAGE, status + (known == null ? "" : " " + known.getReasonPhrase()));
    }

    /** Since Servlet 6.1, a header set to null is a header that is gone. */
    @SuppressWarnings("NullAway")
    private static void remove(String header, HttpServletResponse answer) {
        @Nullable String none = null;
        answer.setHeader(header, none);
    }
}
