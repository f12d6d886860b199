package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.webex.error.WebexErrorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the browser is sent back to: a web page, or a native app by a scheme of its own.
 *
 * @param text the address as the client sent it, which is what it is compared by later
 */
record RedirectUri(String text) {

    /** As long as the column. */
    static final int LONGEST = 2048;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]+");

    /** Schemes that browsers keep to themselves, some of which run or show what the address says. */
    private static final Set<String> NOT_OF_APPS =
            Set.of("about", "blob", "chrome", "data", "file", "filesystem", "javascript", "vbscript", "view-source");

    /** Tomcat's headers take 8 KiB altogether. */
    private static final int LONGEST_LOCATION = 6000;

    RedirectUri {
        if (!VISIBLE_ASCII.matcher(text).matches() || !isUsable(text)) {
            throw Parameters.refused(
                    "redirect_uri must be an absolute http or https address, or one of an app's own scheme,"
                            + " without a fragment");
        }
    }

    private static boolean isUsable(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null || uri.isOpaque() || uri.getRawFragment() != null) {
                return false;
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web ? uri.getHost() != null : !NOT_OF_APPS.contains(scheme);
        } catch (URISyntaxException odd) {
            return false;
        }
    }

    /**
     * The address with more parameters in its query.
     *
     * @throws WebexErrorException 400 when the result is longer than a header can be
     */
    URI with(Map<String, String> parameters) {
        String separator = !text.contains("?") ? "?" : text.endsWith("?") || text.endsWith("&") ? "" : "&";
        String location = text + separator + query(parameters);
        if (location.length() > LONGEST_LOCATION) {
            throw Parameters.refused("state and redirect_uri are too long");
        }
        return URI.create(location);
    }

    /** The parameters as a query. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Blanks as %20, which every reader of a query understands. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
