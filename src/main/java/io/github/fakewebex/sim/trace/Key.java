package io.github.fakewebex.sim.trace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ids in either form that the product takes them in. */
public final class Key {

    private static final Pattern URI = Pattern.compile("ciscospark://[^/]+/[A-Z_]+/(.+)");

    private Key() {}

    /** The key within {@code ciscospark://us/TYPE/key} where the text is the base64 form of that, else the text. */
    public static String of(String text) {
        try {
            String unpadded = text.replaceFirst("={1,2}$", "").replace('-', '+').replace('_', '/');
            Matcher uri = URI.matcher(new String(Base64.getDecoder().decode(unpadded), StandardCharsets.ISO_8859_1));
            return (uri.matches() ? uri.group(1) : text).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notBase64) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
