package io.github.fakewebex.webex.error;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Speaks JSON only: a body must be there and be declared as JSON where a handler takes one, and JSON is what is given. */
@Component
public class DeclaredBodyInterceptor implements HandlerInterceptor {

    private final ErrorWriter errors;

    DeclaredBodyInterceptor(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        // Without this, whoever asks for application/anything+json would be given the same body under that name.
        request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
        WebexError fault = takesBody(method) ? fault(request) : null;
        if (fault != null) {
            errors.write(fault, request, response);
        }
        return fault == null;
    }

    private static boolean takesBody(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable WebexError fault(HttpServletRequest request) {
        // Without a body there is nothing that its type could be wrong about.
        if (request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return WebexError.missingBody();
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (isJson(type)) {
            return null;
        }
        WebexError error = CurrentWorld.has(Quirk.WRONG_MEDIA_TYPE_IS_400)
                ? WebexError.ofStatus(400)
                : WebexError.unsupportedMediaType(type);
        return error.because("a body needs the header Content-Type: application/json");
    }

    private static boolean isJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException odd) {
            return false;
        }
    }
}
