package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The id that a request, its response and the log share: the client's own {@code TrackingID} when it sends a sensible one,
 * else {@code ROUTERGW_} and a UUID, as Webex does since 2023.
 */
public final class TrackingId {

    /** The response header. */
    public static final String HEADER = "trackingid";

    /** What may be echoed: visible ASCII of a sensible length, so that nothing odd reaches headers or logs. */
    private static final Pattern ECHOED = Pattern.compile("[\\x21-\\x7e]{1,256}");

    private static final String PREFIX = "ROUTERGW_";

    private static final String ATTRIBUTE = TrackingId.class.getName();

    private TrackingId() {}

    /** The request's tracking id; the same for as long as the request lives. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        // Only what the container refuses before its first valve comes here.
        choose(request, () -> UUID.randomUUID().toString());
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    /** Chooses the request's id, before anybody asks for it; a request that is dispatched anew keeps it. */
    public static void choose(HttpServletRequest request, Supplier<String> uuid) {
        if (request.getAttribute(ATTRIBUTE) != null) {
            return;
        }
        String sent = request.getHeader(HEADER);
        boolean sensible = sent != null && ECHOED.matcher(sent).matches();
        request.setAttribute(ATTRIBUTE, sensible ? sent : PREFIX + uuid.get());
    }
}
