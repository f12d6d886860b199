package io.github.fakewebex.sim.trace;

import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out what world a request belongs to, and puts the date of that world on the answer. */
@Component
@Order(PresentedTokenFilter.ORDER)
class PresentedTokenFilter extends OncePerRequestFilter {

    /** Behind the tracking id, before everything that depends on the world. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private final PresentedTokens tokens;
    private final SimClock clock;

    PresentedTokenFilter(PresentedTokens tokens, SimClock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Plane.DATA.has(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tokens.note(request).world().ifPresent(world -> date(world, response));
        chain.doFilter(request, response);
    }

    /** The container would put the machine's date there. */
    private void date(WorldState world, HttpServletResponse response) {
        CurrentWorld.in(world, () -> {
            if (!clock.isMachines()) {
                response.setDateHeader(HttpHeaders.DATE, clock.now().toEpochMilli());
            }
            return world;
        });
    }
}
