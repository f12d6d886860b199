package io.github.fakewebex.sim.journal;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.sim.trace.Plane;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Records each request, in front of everything that may refuse or spoil it. {@link RequestEnd} writes it down. */
@Component
@Order(JournalFilter.ORDER)
class JournalFilter extends OncePerRequestFilter {

    /** Behind what finds out the world, before faults. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    private final Journal journal;
    private final Operations operations;
    private final SimClock clock;

    JournalFilter(Journal journal, Operations operations, SimClock clock) {
        this.journal = journal;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Recording.of(request).isEmpty() && !Plane.DATA.has(request);
    }

    /** The answer to an error is written by another dispatch of the same request. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Recording> known = Recording.of(request);
        if (known.isPresent()) {
            chain.doFilter(request, known.get().answeredAnew(response));
            // The container closes the answer to an error before it says that the request is done.
            known.get().write();
            return;
        }
        Recording recording = new Recording(request, response, journal, operations, clock);
        chain.doFilter(recording.request(), recording.response());
        if (!request.isAsyncStarted() && !recording.response().isErrorSent()) {
            recording.write();
        }
    }
}
