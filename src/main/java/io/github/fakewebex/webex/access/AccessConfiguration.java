package io.github.fakewebex.webex.access;

import io.github.fakewebex.config.PlaneSecurity;
import io.github.fakewebex.webex.error.DeclaredBodyInterceptor;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring Security finds out who calls; {@link AccessInterceptor} decides what the caller may do. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final DeclaredBodyInterceptor body;

    AccessConfiguration(AccessInterceptor access, DeclaredBodyInterceptor body) {
        this.access = access;
        this.body = body;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).addPathPatterns("/v1/**");
        registry.addInterceptor(body).addPathPatterns("/v1/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new GrantedArguments());
    }

    /**
     * Where tokens come from needs none. This goes before the data plane, which would take the client's HTTP Basic, or a
     * token that died, for a bad token.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static SecurityFilterChain tokenSource(HttpSecurity http) {
        return PlaneSecurity.bare(http)
                .securityMatcher("/v1/authorize", "/v1/access_token")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Everything else under /v1 needs a token, but for OPTIONS, which only names methods; a token that is sent must be valid. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static SecurityFilterChain dataPlane(HttpSecurity http, Callers callers, Refusals refusals) {
        return PlaneSecurity.bare(http)
                .securityMatcher("/v1/**")
                .oauth2ResourceServer(oauth -> oauth.bearerTokenResolver(new AnyBearerToken())
                        .authenticationManagerResolver(request -> token -> callers.authenticate(request))
                        .authenticationEntryPoint(refusals))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals))
                .addFilterBefore(new WorldFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Documents, health, and paths that are nothing at all. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    static SecurityFilterChain everythingElse(HttpSecurity http) {
        return PlaneSecurity.bare(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Requests are timed as a whole; each of the many filters and decisions in them is not. */
    @Bean
    static SecurityObservationSettings timingNoFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Lets odd paths through to the same answers as any other: access is decided by the handler that Spring MVC matched,
     * never by the text of the path, so there is nothing here that an odd path could slip past.
     */
    @Bean
    static HttpFirewall lettingAllThrough() {
        return new OpenFirewall();
    }
}
