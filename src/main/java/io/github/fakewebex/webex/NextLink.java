package io.github.fakewebex.webex;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The {@code Link} header of a page that is not the last. */
public final class NextLink {

    /** What a URL inside of angle brackets may not contain as it is. */
    private static final Pattern UNSAFE = Pattern.compile("[^!#-;=?-Z_a-z~]");

    private NextLink() {}

    /**
     * Points to the next page, under the address that the requester used, with all that was asked for.
     *
     * @param cursor where the page begins; null when there is none
     */
    public static void add(@Nullable String cursor, HttpServletRequest request, HttpServletResponse response) {
        if (cursor != null) {
            response.setHeader(HttpHeaders.LINK, of(request, cursor));
        }
    }

    private static String of(HttpServletRequest request, String cursor) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Stream.concat(
                        Arrays.stream(query.split("&"))
                                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("cursor=")),
                        Stream.of("cursor=" + cursor))
                .map(parameter -> UNSAFE.matcher(parameter).replaceAll(NextLink::escaped))
                .collect(Collectors.joining("&"));
        return "<" + request.getRequestURL() + "?" + kept + ">; rel=\"next\"";
    }

    private static String escaped(MatchResult unsafe) {
        return String.format(Locale.ROOT, "%%%02X", (int) unsafe.group().charAt(0));
    }
}
