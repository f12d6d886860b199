package io.github.fakewebex.webex.error;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Looks at a body before it is parsed: it may not be too large, and it must be UTF-8, which Jackson checks only in part. */
@RestControllerAdvice("io.github.fakewebex.webex")
class StrictBody extends RequestBodyAdviceAdapter {

    /** The largest body, in bytes: a thousand times what any operation needs. */
    static final int LIMIT = 1024 * 1024;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = read(message);
        if (body.length > LIMIT) {
            throw new WebexErrorException(
                    WebexError.bodyTooLarge().because("the body is larger than " + LIMIT + " bytes"));
        }
        if (isNotJson(body)) {
            throw new WebexErrorException(WebexError.malformedBody("The body is not valid UTF-8"));
        }
        return new Checked(body, message.getHeaders());
    }

    private static byte[] read(HttpInputMessage message) throws IOException {
        long length = message.getHeaders().getContentLength();
        // Without a length, a buffer is made that is a hundred times as large as what is sent.
        boolean known = length >= 0 && length <= LIMIT;
        return message.getBody().readNBytes(known ? (int) length : LIMIT + 1);
    }

    private static boolean isNotJson(byte[] body) {
        // JSON has no raw NUL, but UTF-16 and UTF-32 are full of them, and Jackson would read both.
        for (byte one : body) {
            if (one == 0) {
                return true;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return false;
        } catch (CharacterCodingException invalid) {
            return true;
        }
    }

    private record Checked(byte[] bytes, HttpHeaders headers) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
