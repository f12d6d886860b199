package io.github.fakewebex.webex.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import io.github.fakewebex.webex.error.DeclaredBodyInterceptor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
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
    static SecurityFilterChain tokenSource() {
        return new DefaultSecurityFilterChain(
                new OrRequestMatcher(pathPattern("/v1/authorize"), pathPattern("/v1/access_token")));
    }

    /**
     * Everything else under /v1 needs a token, but for OPTIONS, which only names methods; a token that is sent must be valid.
     * The filters stand here one by one, as each request goes through all of them: there are no sessions, no forms, and none
     * of the headers that Spring Security adds and Webex does not send. What is not under /v1 needs no token of a world.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static SecurityFilterChain dataPlane(Callers callers, Refusals refusals) {
        SecurityContextRepository ofRequest = new RequestAttributeSecurityContextRepository();
        AuthenticationManagerResolver<HttpServletRequest> byRequest = request -> token -> callers.authenticate(request);
        BearerTokenAuthenticationFilter caller = new BearerTokenAuthenticationFilter(byRequest, new AnyBearerToken());
        caller.setSecurityContextRepository(ofRequest);
        caller.setAuthenticationEntryPoint(refusals);
        AuthorizationManager<HttpServletRequest> authenticated = AuthenticatedAuthorizationManager.authenticated();
        AuthorizationFilter authorization =
                new AuthorizationFilter((authentication, request) -> HttpMethod.OPTIONS.matches(request.getMethod())
                        ? new AuthorizationDecision(true)
                        : authenticated.authorize(authentication, request));
        authorization.setFilterErrorDispatch(false);
        return new DefaultSecurityFilterChain(
                pathPattern("/v1/**"),
                new SecurityContextHolderFilter(ofRequest),
                caller,
                new ExceptionTranslationFilter(refusals, new NullRequestCache()),
                new WorldFilter(),
                authorization);
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
