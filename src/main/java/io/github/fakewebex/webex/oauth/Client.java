package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.webex.error.WebexErrorException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The program that asks for tokens. Its secret must be there, but is neither checked nor kept.
 *
 * @param id any text; see {@link ClientWorlds} for what it may name
 */
record Client(String id) {

    /** As long as the column. */
    static final int LONGEST = 256;

    private static final int LONGEST_SECRET = 1024;
    private static final String BASIC = "basic ";

    /**
     * The client that the form or the header names; both may, if they agree. A header of another kind is not looked at.
     *
     * @throws WebexErrorException 400 when the id or the secret is missing
     */
    static Client of(HttpServletRequest request, Parameters form) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String id = form.required("client_id", LONGEST);
            form.required("client_secret", LONGEST_SECRET);
            return new Client(id);
        }
        String id = basicId(header.substring(BASIC.length()).trim());
        String again = form.optional("client_id", LONGEST);
        if (again != null && !again.equals(id)) {
            throw Parameters.refused("client_id is not the one of the Authorization header");
        }
        return new Client(id);
    }

    /** Some programs encode the id once more, as RFC 6749 has it, and most do not: what can be decoded was encoded. */
    private static String basicId(String credentials) {
        String decoded = decoded(credentials);
        int colon = decoded == null ? -1 : decoded.indexOf(':');
        if (decoded == null || colon < 1 || colon == decoded.length() - 1) {
            throw Parameters.refused("The Authorization header must be Basic and the base64 form of client_id:secret");
        }
        return Parameters.checked("client_id", formDecoded(decoded.substring(0, colon)), LONGEST);
    }

    private static String formDecoded(String id) {
        try {
            return id.contains("%") ? URLDecoder.decode(id, StandardCharsets.UTF_8) : id;
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    private static @Nullable String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
