package io.github.fakewebex.sim.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the tracking id on every response, before anything else can answer, and on every line of the log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrackingIdFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = TrackingId.of(request);
        response.setHeader(TrackingId.HEADER, id);
        try (MDC.MDCCloseable logged = MDC.putCloseable("trackingId", id)) {
            chain.doFilter(request, response);
        }
    }
}
