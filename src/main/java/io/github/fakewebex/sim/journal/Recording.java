package io.github.fakewebex.sim.journal;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.sim.trace.TrackingId;
import io.github.fakewebex.store.AccessToken;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request on its way into the journal. It is written once, when its answer is complete. */
class Recording {

    private static final String ATTRIBUTE = Recording.class.getName();
    private static final List<String> REQUEST_HEADERS =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE, HttpHeaders.USER_AGENT);
    private static final List<String> RESPONSE_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER, HttpHeaders.LINK, TrackingId.HEADER);

    private final RecordedRequest request;
    private final Captured answered = new Captured();
    private final String path;
    private final Journal journal;
    private final Operations operations;
    private final SimClock clock;
    private final @Nullable WorldState worldAtFirst;
    private final Instant began;
    private final long stopwatch;
    private final AtomicBoolean written = new AtomicBoolean();
    private volatile RecordedResponse response;

    Recording(
            HttpServletRequest request,
            HttpServletResponse response,
            Journal journal,
            Operations operations,
            SimClock clock) {
        this.request = new RecordedRequest(request);
        this.path = SentTarget.path(request);
        this.journal = journal;
        this.operations = operations;
        this.clock = clock;
        this.worldAtFirst = RequestTrace.of(request).world().orElse(null);
        this.began = clock.machine();
        this.stopwatch = clock.stopwatch();
        this.response = recorded(response);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The recording of the request; empty when it is not recorded. */
    static Optional<Recording> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Recording known ? Optional.of(known) : Optional.empty();
    }

    RecordedRequest request() {
        return request;
    }

    RecordedResponse response() {
        return response;
    }

    /** The container has the request answered anew, as it does for errors: what was written before is not sent. */
    RecordedResponse answeredAnew(HttpServletResponse other) {
        answered.clear();
        response = recorded(other);
        return response;
    }

    private RecordedResponse recorded(HttpServletResponse plain) {
        return new RecordedResponse(plain, answered, request.getMethod().equals("HEAD"), this::write);
    }

    /** Writes the request into the journal of its world, unless that is done or there is no world that it belongs to. */
    void write() {
        RequestTrace trace = RequestTrace.of(request);
        if (written.compareAndSet(false, true) && !trace.isWithoutStore()) {
            trace.world().ifPresent(world -> {
                // A sign-in tells only on its way which world it is of.
                WorldState then =
                        worldAtFirst != null && worldAtFirst.name().equals(world.name()) ? worldAtFirst : world;
                journal.append(then, draft(world, trace)::numbered);
            });
        }
    }

    private JournalEntry draft(WorldState world, RequestTrace trace) {
        Optional<AccessToken> token = trace.token().map(AccessTokenRepository.Found::token);
        String operation = trace.operation() != null
                ? trace.operation()
                : operations.named(request.getMethod(), path).orElse(null);
        JournalEntry.Message sent = sent();
        return new JournalEntry(
                0,
                world.clock().at(began),
                Duration.ofNanos(clock.stopwatch() - stopwatch).toMillis(),
                TrackingId.of(request),
                token.map(AccessToken::name).orElse(null),
                token.map(known -> known.scopes().stream().sorted().toList()).orElse(List.of()),
                trace.caller(),
                trace.person(),
                request.getMethod(),
                path,
                Secrets.masked(request.getQueryString()),
                operation,
                response.getStatus(),
                decision(operation, trace),
                trace.fault(),
                sent,
                answer(),
                // What was refused was undone; what a fault hid from the client was done all the same.
                response.getStatus() >= 400 && trace.fault() == null ? List.of() : trace.changes());
    }

    private JournalEntry.Message sent() {
        boolean keep = Secrets.mayKeepBody(request.getServletPath(), request.getContentType());
        if (keep) {
            request.drain();
        }
        Captured body = request.captured();
        return new JournalEntry.Message(
                headers(REQUEST_HEADERS, request::getHeader),
                keep ? body.text() : null,
                keep && (body.isCut() || request.getContentLengthLong() > body.seen()));
    }

    private JournalEntry.Message answer() {
        // The answer to HEAD is written like any other, and its body is dropped on the way.
        boolean keep = !request.getMethod().equals("HEAD")
                && Secrets.mayKeepAnswer(response.getHeader(HttpHeaders.CACHE_CONTROL));
        return new JournalEntry.Message(
                headers(RESPONSE_HEADERS, this::answeredHeader),
                keep ? answered.text() : null,
                keep && answered.isCut());
    }

    private @Nullable String answeredHeader(String name) {
        return switch (name) {
            case HttpHeaders.CONTENT_TYPE -> response.getContentType();
            case HttpHeaders.LINK -> Secrets.maskedLink(response.getHeader(name));
            default -> response.getHeader(name);
        };
    }

    private JournalEntry.Decision decision(@Nullable String operation, RequestTrace trace) {
        String reason = trace.reason();
        int status = response.getStatus();
        if (status < 400) {
            return JournalEntry.Decision.GRANTED;
        }
        return JournalEntry.Decision.refused(
                trace.refusedAt() != null ? trace.refusedAt() : check(status, operation, trace),
                Objects.requireNonNullElse(reason, "the server answered " + status));
    }

    /** What refused a request outside of the access decision, as far as the status tells. */
    private @Nullable String check(int status, @Nullable String operation, RequestTrace trace) {
        if (trace.fault() != null) {
            return "FAULT";
        }
        if (status == 401) {
            return "TOKEN";
        }
        if (operation == null && (status == 404 || status == 405)) {
            return "ROUTE";
        }
        boolean hadBody = !request.getMethod().equals("GET") && (status == 400 || status == 413 || status == 415);
        return hadBody ? "BODY" : null;
    }

    private static Map<String, String> headers(List<String> names, Function<String, @Nullable String> headers) {
        Map<String, String> found = new TreeMap<>();
        for (String name : names) {
            String value = headers.apply(name);
            if (value != null) {
                found.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
