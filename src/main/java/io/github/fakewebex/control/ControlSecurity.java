package io.github.fakewebex.control;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.github.fakewebex.config.SimProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** Who may use the control plane is not decided by tokens of worlds, but at its {@link ControlGate}. */
@Configuration(proxyBeanMethods = false)
class ControlSecurity {

    @Bean
    static SecurityFilterChain controlPlane(SimProperties properties, Problems problems) {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(pathPattern("/_sim"), pathPattern("/_sim/**")),
                new ControlGate(properties.control(), problems));
    }
}
