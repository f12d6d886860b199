package io.github.fakewebex.webex.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands what a request was granted for to handlers that take a {@link PersonRef} and the like. */
class GrantedArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(PersonRef.class, OrganizationRef.class, Caller.class, Asked.class);

    static void keep(Object granted, HttpServletRequest request) {
        request.setAttribute(granted.getClass().getName(), granted);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return request.getAttribute(parameter.getParameterType().getName(), RequestAttributes.SCOPE_REQUEST);
    }
}
