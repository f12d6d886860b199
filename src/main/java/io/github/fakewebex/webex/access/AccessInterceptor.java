package io.github.fakewebex.webex.access;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.error.ErrorWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Asks {@link Access} before a handler runs and before its body is read. At this point unknown paths and wrong methods
 * are already answered, and a body cannot hide a missing right behind its own faults.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final Access access;
    private final ErrorWriter errors;

    AccessInterceptor(Access access, ErrorWriter errors) {
        this.access = access;
        this.errors = errors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        WebexOperation operation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(WebexOperation.class) : null;
        if (operation == null) {
            return true;
        }
        Caller caller = caller();
        RequestTrace trace = RequestTrace.of(request);
        trace.asksFor(operation.id());
        Decision decision = access.decide(caller, operation, named(request));
        if (decision instanceof Decision.Granted granted) {
            GrantedArguments.keep(caller, request);
            GrantedArguments.keep(new Asked(caller, operation), request);
            GrantedArguments.keep(granted.organization(), request);
            if (granted.person() != null) {
                GrantedArguments.keep(granted.person(), request);
                trace.isAbout(granted.person().personId());
            }
            return true;
        }
        Decision.Refused refused = (Decision.Refused) decision;
        trace.refusedAt(refused.at().name());
        errors.write(refused.error(), request, response);
        return false;
    }

    private static Caller caller() {
        return ((CallerToken) Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication()))
                .getPrincipal();
    }

    @SuppressWarnings("unchecked")
    private static Access.Named named(HttpServletRequest request) {
        Map<String, String> path = (Map<String, String>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        String orgId = path.containsKey("orgId") ? path.get("orgId") : sentOrganization(request);
        String email = request.getMethod().equals("POST") ? null : request.getParameter("email");
        return new Access.Named(path.get("personId"), orgId, email);
    }

    /** That of the query: a form in the body of a POST is not looked at before it is known that there may be one. */
    private static @Nullable String sentOrganization(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return request.getParameter("orgId");
        }
        String sent = SentTarget.parameters(request.getQueryString()).getFirst("orgId");
        try {
            return sent == null ? null : UriUtils.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badlyEncoded) {
            return sent;
        }
    }
}
