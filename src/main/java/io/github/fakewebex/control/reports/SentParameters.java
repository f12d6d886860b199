package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.trace.SentTarget;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What is encoded in a target or a form. */
final class SentParameters {

    private SentParameters() {}

    static void addTo(Map<String, String[]> parameters, @Nullable String encoded) {
        if (encoded != null) {
            SentTarget.parameters(encoded)
                    .forEach((name, values) -> parameters.put(
                            withBlanks(name),
                            values.stream().map(SentParameters::withBlanks).toArray(String[]::new)));
        }
    }

    /**
     * Whether a server takes the target for one at all: what is badly encoded, or names no parameter, is 400, whoever
     * asks.
     */
    static boolean isReadable(String target) {
        String[] parts = target.split("\\?", 2);
        String query = parts.length > 1 ? parts[1] : "";
        try {
            byte[] bytes = UriUtils.decode(target, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded(parts[0]).chars().noneMatch(letter -> letter == 0 || letter == '\\')
                    && Arrays.stream(query.split("&")).noneMatch(pair -> pair.startsWith("="));
        } catch (IllegalArgumentException | CharacterCodingException other) {
            return false;
        }
    }

    static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    private static String withBlanks(@Nullable String text) {
        try {
            return text == null ? "" : decoded(text.replace('+', ' '));
        } catch (IllegalArgumentException notEncoded) {
            return String.valueOf(text);
        }
    }
}
