package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The parameters of a request: each that is asked for must be there at most once, be of a sensible length, and be free of
 * control characters, which neither headers nor every database take. One without a value counts as left out (RFC 6749).
 */
final class Parameters {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Map<String, String[]> sent;
    private final Set<String> misplaced;

    private Parameters(Map<String, String[]> sent, Set<String> misplaced) {
        this.sent = sent;
        this.misplaced = misplaced;
    }

    /** The parameters of a GET. */
    static Parameters ofQuery(HttpServletRequest request) {
        return new Parameters(request.getParameterMap(), Set.of());
    }

    /**
     * The parameters of a POSTed form. Those in the query are refused (assumed): secrets would end up in logs there.
     *
     * @throws WebexErrorException 415 when there is a body that is no form
     */
    static Parameters ofForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (request.getContentLengthLong() != 0 && !isForm(type)) {
            throw new WebexErrorException(WebexError.unsupportedMediaType(type)
                    .because("the body needs the header Content-Type: application/x-www-form-urlencoded, or"
                            + " application/json"));
        }
        return new Parameters(request.getParameterMap(), inQuery(request));
    }

    /** The same parameters as members of a JSON object; null counts as left out. Those in the query are refused as well. */
    static Parameters ofJson(HttpServletRequest request, Map<String, @Nullable String> members) {
        Map<String, String[]> sent = new HashMap<>();
        members.forEach((name, value) -> sent.put(name, new String[] {Objects.requireNonNullElse(value, "")}));
        return new Parameters(sent, inQuery(request));
    }

    private static Set<String> inQuery(HttpServletRequest request) {
        return SentTarget.parameters(request.getQueryString()).keySet();
    }

    private static boolean isForm(String contentType) {
        try {
            return MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        } catch (InvalidMediaTypeException odd) {
            return false;
        }
    }

    /**
     * The parameter's value.
     *
     * @param longest how many characters it may have
     * @throws WebexErrorException 400 when it is missing or cannot be taken
     */
    String required(String name, int longest) {
        String value = optional(name, longest);
        if (value == null) {
            throw refused(name + " is required");
        }
        return value;
    }

    /** The parameter's value, or null when it is left out. */
    @Nullable
    String optional(String name, int longest) {
        if (misplaced.contains(name)) {
            throw refused(name + " belongs in the body, not in the query");
        }
        String[] values = sent.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw refused(name + " is given more than once");
        }
        return values[0].isEmpty() ? null : checked(name, values[0], longest);
    }

    /** The value again, if it can be taken. */
    static String checked(String name, String value, int longest) {
        if (value.length() > longest) {
            throw refused(name + " is longer than " + longest + " characters");
        }
        if (CONTROL.matcher(value).find()) {
            throw refused(name + " contains control characters");
        }
        return value;
    }

    /** The 400 that names the fault. */
    static WebexErrorException refused(String fault) {
        return new WebexErrorException(WebexError.malformedBody(fault));
    }
}
