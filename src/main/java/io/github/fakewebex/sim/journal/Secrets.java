package io.github.fakewebex.sim.journal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows what must not be kept. */
final class Secrets {

    private static final String MASK = "***";

    /** Parameters by which programs sign in, wherever they appear. */
    private static final Set<String> NAMES = Set.of(
            "access_token",
            "assertion",
            "client_assertion",
            "client_secret",
            "code",
            "code_challenge",
            "code_verifier",
            "id_token",
            "password",
            "refresh_token",
            "secret",
            "state",
            "token");

    /** What stands between the question mark and the end of an address in angle brackets. */
    private static final Pattern QUERY = Pattern.compile("(?<=\\?)[^>]*");

    private Secrets() {}

    /** The query with the values of secrets masked. */
    static @Nullable String masked(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&", -1)).map(Secrets::maskedPair).collect(Collectors.joining("&"));
    }

    /** The {@code Link} with the values of secrets in the query of its address masked: it repeats what was asked. */
    static @Nullable String maskedLink(@Nullable String link) {
        return link == null
                ? null
                : QUERY.matcher(link)
                        .replaceAll(query -> Matcher.quoteReplacement(Objects.requireNonNull(masked(query.group()))));
    }

    private static String maskedPair(String pair) {
        int equals = pair.indexOf('=');
        return equals >= 0 && NAMES.contains(decoded(pair.substring(0, equals)))
                ? pair.substring(0, equals + 1) + MASK
                : pair;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    /**
     * Whether the body that is sent may be kept. Programs sign in by forms, and mistake the format at times, or the path:
     * whatever is sent to where tokens are handed out, in whatever format, may be a secret.
     *
     * @param path the path as it is routed, decoded
     */
    static boolean mayKeepBody(String path, @Nullable String type) {
        boolean form = type != null && type.toLowerCase(Locale.ROOT).contains("form");
        String spelt = path.toLowerCase(Locale.ROOT);
        return !form && !spelt.contains("access_token") && !spelt.contains("authorize");
    }

    /** Whether the body of an answer with that Cache-Control may be kept. */
    static boolean mayKeepAnswer(@Nullable String cacheControl) {
        return cacheControl == null || !cacheControl.toLowerCase(Locale.ROOT).contains("no-store");
    }
}
