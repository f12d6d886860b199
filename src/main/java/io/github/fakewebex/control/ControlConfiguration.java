package io.github.fakewebex.control;

import io.github.fakewebex.sim.SimRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the control plane's own parts where Spring MVC looks for them. */
@Configuration(proxyBeanMethods = false)
class ControlConfiguration implements WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentWorldInterceptor world;
    private final BodyRoom room;
    private final StrictBodies bodies;

    ControlConfiguration(CurrentWorldInterceptor world, BodyRoom room, StrictBodies bodies) {
        this.world = world;
        this.room = room;
        this.bodies = bodies;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SensibleQueries()).addPathPatterns("/_sim/**");
        registry.addInterceptor(world).addPathPatterns("/_sim/worlds/**");
        registry.addInterceptor(room).addPathPatterns("/_sim/**");
    }

    /**
     * A write takes no parameters: what a client means to narrow down by one would be done to all. A NUL is refused
     * whatever the database is, as not each keeps one.
     */
    private static final class SensibleQueries implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String query = Objects.requireNonNullElse(request.getQueryString(), "");
            if (query.contains("%00")) {
                throw SimRefusal.of(SimRefusal.Kind.INVALID, "The query " + Problems.HOLDS_NUL);
            }
            if (!query.isEmpty() && !READING.contains(request.getMethod())) {
                throw SimRefusal.of(SimRefusal.Kind.INVALID, request.getMethod() + " takes no parameters here.");
            }
            return true;
        }
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(bodies);
    }
}
