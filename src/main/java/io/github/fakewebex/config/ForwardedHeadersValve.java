package io.github.fakewebex.config;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Forgets what no proxy would say. Spring believes the headers by which proxies tell the scheme, host and port that the
 * client knows, fails over odd ones, and then cannot tell the client so in Webex's envelope.
 */
class ForwardedHeadersValve extends ValveBase {

    /** What can be repeated in the header of a response. */
    private static final int LONGEST = 500;

    private static final int HIGHEST_PORT = 65_535;

    private static final Predicate<String> SCHEME = matching("(?i)https?");

    private static final Predicate<String> NODE = matching("[\\w.-]+");

    /** What each item of a header must be; the headers are those that Spring reads. */
    private static final Map<String, Predicate<String>> SENSIBLE = Map.of(
            "Forwarded",
            ForwardedHeadersValve::isForwarded,
            "X-Forwarded-Proto",
            SCHEME,
            "X-Forwarded-Host",
            ForwardedHeadersValve::isHost,
            "X-Forwarded-Port",
            port -> isHost("localhost:" + port),
            "X-Forwarded-Prefix",
            matching("(/[A-Za-z0-9][\\w.~-]*)+/?"),
            "X-Forwarded-For",
            matching("[\\w.:\\[\\]-]+"),
            "X-Forwarded-Ssl",
            matching("\\w+"));

    ForwardedHeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SENSIBLE.forEach((header, sensible) -> {
            List<String> sent = Collections.list(request.getHeaders(header));
            if (!sent.isEmpty() && !(hasPlainPath(request) && isSensible(String.join(",", sent), sensible))) {
                request.getCoyoteRequest().getMimeHeaders().removeHeader(header);
            }
        });
        getNext().invoke(request, response);
    }

    /** Spring can put another host before a path only if the path is one by the letter of the standard. */
    private static boolean hasPlainPath(Request request) {
        try {
            return new URI("http://localhost" + request.getRequestURI()).getHost() != null;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    private static boolean isSensible(String sent, Predicate<String> sensible) {
        return sent.length() <= LONGEST
                && Arrays.stream(sent.split(",", -1)).map(String::strip).allMatch(sensible);
    }

    /** One hop of a header after RFC 7239. */
    private static boolean isForwarded(String hop) {
        return Arrays.stream(hop.split(";", -1)).allMatch(pair -> {
            String[] parts = pair.strip().split("=", 2);
            String value = parts[parts.length - 1].replaceAll("^\"(.*)\"$", "$1");
            return switch (parts[0].toLowerCase(Locale.ROOT)) {
                case "proto" -> SCHEME.test(value);
                case "host" -> isHost(value);
                case "for", "by" -> NODE.or(ForwardedHeadersValve::isHost).test(value);
                default -> false;
            };
        });
    }

    private static boolean isHost(String text) {
        try {
            URI uri = new URI("http://" + text);
            return uri.getHost() != null
                    && text.equals(uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                    && uri.getPort() <= HIGHEST_PORT;
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
