package io.github.fakewebex.webex;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * An id as Webex shows it: the base64 form, without padding, of {@code ciscospark://us/TYPE/key}.
 *
 * @param type what the id is of; may be a type the simulator does not serve
 * @param key the id within its type, in lower case where it is a UUID
 */
public record WebexId(String type, String key) {

    public static final String PEOPLE = "PEOPLE";
    public static final String ORGANIZATION = "ORGANIZATION";
    public static final String LOCATION = "LOCATION";
    public static final String LICENSE = "LICENSE";
    public static final String ROLE = "ROLE";
    public static final String CALLING_PROFILE = "CALLING_PROFILE";

    // An id is read with each request, of which regular expressions would be a noticeable part.
    private static final String SCHEME = "ciscospark://";
    private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** Longer than any id of Webex; what is longer still is no id. */
    private static final int LONGEST = 1000;

    /** The text to send to clients. */
    public String encoded() {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(("ciscospark://us/" + type + "/" + key).getBytes(StandardCharsets.US_ASCII));
    }

    /** The encoded id of that type and key. */
    public static String encode(String type, String key) {
        return new WebexId(type, key).encoded();
    }

    /**
     * Reads an id that a client sent, padded or not, in the standard or the URL alphabet.
     *
     * @return empty when the text is no such id
     */
    public static Optional<WebexId> decode(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String unpadded = unpadded(text).replace('-', '+').replace('_', '/');
            return parse(new String(Base64.getDecoder().decode(unpadded), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String unpadded(String text) {
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        return text.substring(0, text.length() - padding);
    }

    private static Optional<WebexId> parse(String uri) {
        int region = SCHEME.length();
        int type = uri.indexOf('/', region) + 1;
        int key = uri.indexOf('/', type) + 1;
        // Which region it is does not matter, but there must be one.
        boolean complete = uri.startsWith(SCHEME) && type > region + 1 && key > type + 1 && key < uri.length();
        if (!complete || !each(uri, letter -> letter >= '!' && letter <= '~')) {
            return Optional.empty();
        }
        WebexId id = new WebexId(uri.substring(type, key - 1), normalized(uri.substring(key)));
        return each(id.type, letter -> letter == '_' || letter >= 'A' && letter <= 'Z')
                ? Optional.of(id)
                : Optional.empty();
    }

    private static boolean each(String text, IntPredicate allowed) {
        for (int at = 0; at < text.length(); at++) {
            if (!allowed.test(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The key of an id of that type.
     *
     * @throws WebexErrorException 400 when the text is no id (404 by a quirk), 404 when it is one of another type
     */
    public static String keyOf(String type, String text) {
        WebexId id = decode(text).orElseThrow(() -> new WebexErrorException(undecodable()));
        if (!id.is(type)) {
            throw new WebexErrorException(WebexError.notFound().because("the id is not one of a " + type));
        }
        return id.key();
    }

    /** The answer to an id that cannot be decoded: 400, or 404 in worlds that have the quirk. */
    public static WebexError undecodable() {
        return CurrentWorld.has(Quirk.GARBAGE_ID_IS_404)
                ? WebexError.notFound()
                : WebexError.badRequest(WebexError.EXPECT_ID);
    }

    /** Whether the text is a bare UUID. */
    public static boolean isUuid(String text) {
        if (text.length() != UUID.length()) {
            return false;
        }
        for (int at = 0; at < UUID.length(); at++) {
            char there = text.charAt(at);
            if (UUID.charAt(at) == '-' ? there != '-' : !HexFormat.isHexDigit(there)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the id is of that type. */
    public boolean is(String type) {
        return this.type.equals(type);
    }

    private static String normalized(String key) {
        return isUuid(key) ? key.toLowerCase(Locale.ROOT) : key;
    }
}
