package io.github.fakewebex.control;

import io.github.fakewebex.config.PlaneSecurity;
import io.github.fakewebex.config.SimProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may use the control plane is not decided by tokens of worlds, but at its {@link ControlGate}. */
@Configuration(proxyBeanMethods = false)
class ControlSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    static SecurityFilterChain controlPlane(HttpSecurity http, SimProperties properties, Problems problems) {
        return PlaneSecurity.bare(http)
                .securityMatcher("/_sim", "/_sim/**")
                .addFilterBefore(new ControlGate(properties.control(), problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
