package io.github.fakewebex.webex.error;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Speaks JSON only: a body must be there and be declared as JSON where a handler takes one, and who would not take the
 * JSON that a handler gives is told before it does anything.
 */
@Component
public class DeclaredBodyInterceptor implements HandlerInterceptor {

    private static final ContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final ErrorWriter errors;

    DeclaredBodyInterceptor(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, HttpMediaTypeNotAcceptableException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        // Without this, whoever asks for application/anything+json would be given the same body under that name.
        request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, Set.of(MediaType.APPLICATION_JSON));
        if (!isJsonAccepted(request) && givesJson(method)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        WebexError fault = takesBody(method) ? fault(request) : null;
        if (fault != null) {
            errors.write(fault, request, response);
        }
        return fault == null;
    }

    private static boolean isJsonAccepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return ACCEPT.resolveMediaTypes(new ServletWebRequest(request)).stream()
                .anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
    }

    /** A page for browsers is a text, and says itself what it is. */
    private static boolean givesJson(HandlerMethod method) {
        return !method.isVoid() && method.getReturnType().nested().getNestedParameterType() != String.class;
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
