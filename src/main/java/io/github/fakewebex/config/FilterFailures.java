package io.github.fakewebex.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Has what fails in filters worded by those who word what fails in controllers. */
@Component
@Order(FilterFailures.ORDER)
class FilterFailures extends OncePerRequestFilter {

    /** Behind the tracking id, which every answer carries, and in front of all that may fail. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 5;

    private final HandlerExceptionResolver words;

    FilterFailures(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            if (words.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }
}
