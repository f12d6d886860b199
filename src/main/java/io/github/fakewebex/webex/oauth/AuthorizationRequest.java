package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.webex.error.WebexErrorException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks a person to allow.
 *
 * @param scopes each once, separated by blanks
 * @param state what the client gets back as it is, or null
 */
record AuthorizationRequest(
        String clientId,
        RedirectUri redirectUri,
        String scopes,
        @Nullable String state,
        @Nullable CodeChallenge challenge) {

    private static final int LONGEST_STATE = 1024;

    /** As long as the column. */
    private static final int LONGEST_SCOPE = 4000;

    private static final Pattern SCOPES = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e ]+");

    /**
     * Reads the request.
     *
     * @throws WebexErrorException 400 when a parameter is missing or cannot be taken
     */
    static AuthorizationRequest of(Parameters query) {
        String clientId = query.required("client_id", Client.LONGEST);
        if (!query.required("response_type", LONGEST_STATE).equals("code")) {
            throw Parameters.refused("response_type must be code");
        }
        return new AuthorizationRequest(
                clientId,
                new RedirectUri(query.required("redirect_uri", RedirectUri.LONGEST)),
                scopes(query.required("scope", LONGEST_SCOPE)),
                query.optional("state", LONGEST_STATE),
                CodeChallenge.of(query));
    }

    private static String scopes(String sent) {
        if (sent.isBlank()) {
            throw Parameters.refused("scope is required");
        }
        if (!SCOPES.matcher(sent).matches()) {
            throw Parameters.refused("scope contains characters that no scope has");
        }
        return Arrays.stream(sent.split(" "))
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Where the browser goes when the person agreed. */
    URI agreed(String code) {
        return answered("code", code);
    }

    /** Where the browser goes when the person did not. */
    URI refused() {
        return answered("error", "access_denied");
    }

    private URI answered(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(name, value);
        putIfThere(parameters, "state", state);
        return redirectUri.with(parameters);
    }

    /** The query of the same request with a person chosen. */
    String choosing(String personId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", clientId);
        parameters.put("response_type", "code");
        parameters.put("redirect_uri", redirectUri.text());
        parameters.put("scope", scopes);
        putIfThere(parameters, "state", state);
        if (challenge != null) {
            parameters.put("code_challenge", challenge.challenge());
            parameters.put("code_challenge_method", challenge.challengeMethod());
        }
        parameters.put("person", personId);
        return RedirectUri.query(parameters);
    }

    private static void putIfThere(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
