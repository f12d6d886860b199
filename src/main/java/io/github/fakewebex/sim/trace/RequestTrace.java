package io.github.fakewebex.sim.trace;

import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What is found out about a request on its way, by whoever finds it out, for those who tell about it afterwards: the
 * journal and the explanation. Nothing on the wire depends on it.
 */
public final class RequestTrace {

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private @Nullable WorldState world;
    private AccessTokenRepository.@Nullable Found token;
    private @Nullable String operation;
    private @Nullable String caller;
    private @Nullable String person;
    private @Nullable String reason;
    private @Nullable String refusedAt;
    private @Nullable String fault;
    private boolean withoutStore;
    private final List<Change> changes = new ArrayList<>();

    /**
     * What a write did to what is stored and to what applies.
     *
     * @param what what was changed, such as {@code callingBehavior}
     * @param before the values before, as a record; null for what was created
     * @param after the values after; null for what was deleted
     * @param causes why a value became what it is where the request does not say so; empty mostly
     */
    public record Change(
            String what, @Nullable Object before, @Nullable Object after, List<String> causes) {

        /** The causes are copied. */
        public Change {
            causes = List.copyOf(causes);
        }
    }

    /** The trace of the request; the same for as long as the request lives. */
    public static RequestTrace of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestTrace known) {
            return known;
        }
        RequestTrace trace = new RequestTrace();
        request.setAttribute(ATTRIBUTE, trace);
        return trace;
    }

    /** Notes a change by the request that this thread is busy with; outside of requests, nobody wants to know. */
    public static void changed(Change change) {
        current().ifPresent(trace -> trace.changes.add(change));
    }

    /** The trace of the request that this thread is busy with; empty outside of requests. */
    public static Optional<RequestTrace> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                                instanceof RequestTrace trace
                ? Optional.of(trace)
                : Optional.empty();
    }

    /** The world that the request belongs to; empty when there is none that it could belong to. */
    public Optional<WorldState> world() {
        return Optional.ofNullable(world);
    }

    /** The token that was presented, and its world; empty when there was none or it is unknown. */
    public Optional<AccessTokenRepository.Found> token() {
        return Optional.ofNullable(token);
    }

    /** The operation that was asked for, such as {@code callingBehavior.read}, once it is known. */
    public @Nullable String operation() {
        return operation;
    }

    /** The key of the token's owner, once it is known. */
    public @Nullable String caller() {
        return caller;
    }

    /** The key of the person that the request is about, once it is known. */
    public @Nullable String person() {
        return person;
    }

    /** Why the request was refused, in words for the developer; null when it was not. */
    public @Nullable String reason() {
        return reason;
    }

    /** Which check refused the request, such as {@code SCOPE}; null when none did. */
    public @Nullable String refusedAt() {
        return refusedAt;
    }

    /** The fault that was done to the answer; null for none. */
    public @Nullable String fault() {
        return fault;
    }

    /** Whether the request was refused because the store could not serve it; then nothing more is asked of the store. */
    public boolean isWithoutStore() {
        return withoutStore;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public void belongsTo(WorldState world) {
        this.world = world;
    }

    /** Notes a known token, and with it the world and the caller. */
    public void presented(AccessTokenRepository.Found token) {
        this.token = token;
        this.world = token.world();
        this.caller = token.token().personId();
    }

    public void asksFor(String operation) {
        this.operation = operation;
    }

    public void isAbout(String person) {
        this.person = person;
    }

    public void refused(String reason) {
        this.reason = reason;
    }

    public void refusedAt(String check) {
        this.refusedAt = check;
    }

    public void withoutStore() {
        this.withoutStore = true;
    }

    public void faulted(String fault) {
        this.fault = fault;
    }
}
