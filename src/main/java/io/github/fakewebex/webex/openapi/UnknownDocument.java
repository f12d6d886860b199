package io.github.fakewebex.webex.openapi;

import io.github.fakewebex.webex.error.ErrorWriter;
import io.github.fakewebex.webex.error.WebexError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.api.OpenApiResourceNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers who asks for a group of documents that there is not; springdoc would let it become a 500. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownDocument {

    private final ErrorWriter errors;

    UnknownDocument(ErrorWriter errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    void notFound(OpenApiResourceNotFoundException unknown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        errors.write(WebexError.notFound(), request, response);
    }
}
