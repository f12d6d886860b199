package io.github.fakewebex.control.reports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The parameters of a query or a form. */
final class SentParameters {

    private SentParameters() {}

    static void addTo(Map<String, String[]> parameters, @Nullable String encoded) {
        if (encoded != null) {
            MultiValueMap<String, String> sent =
                    UriComponentsBuilder.newInstance().query(encoded).build().getQueryParams();
            sent.forEach((name, values) -> parameters.put(
                    withBlanks(name),
                    values.stream().map(SentParameters::withBlanks).toArray(String[]::new)));
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
