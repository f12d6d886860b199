package io.github.fakewebex.webex.oauth;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the client will have to prove to know when it redeems the code: PKCE, RFC 7636.
 *
 * @param challenge the verifier, or its hash
 * @param challengeMethod {@code plain} or {@code S256}
 */
@Embeddable
record CodeChallenge(String challenge, String challengeMethod) {

    /** As long as the column. */
    static final int LONGEST = 128;

    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
    private static final String PLAIN = "plain";
    private static final String S256 = "S256";

    /** The challenge that the parameters carry, or null where they carry none; without a method it is plain. */
    static @Nullable CodeChallenge of(Parameters parameters) {
        String challenge = parameters.optional("code_challenge", LONGEST);
        String method = parameters.optional("code_challenge_method", LONGEST);
        if (challenge == null && method == null) {
            return null;
        }
        if (challenge == null) {
            throw Parameters.refused("code_challenge is required with code_challenge_method");
        }
        if (method != null && !Set.of(PLAIN, S256).contains(method)) {
            throw Parameters.refused("code_challenge_method must be S256 or plain");
        }
        if (!SYNTAX.matcher(challenge).matches()) {
            throw Parameters.refused("code_challenge must be 43 to 128 letters, digits and -._~");
        }
        return new CodeChallenge(challenge, method == null ? PLAIN : method);
    }

    /** Whether the verifier is the one that the challenge was made from. */
    boolean isMetBy(String verifier) {
        String made = challengeMethod.equals(S256) ? hashed(verifier) : verifier;
        return MessageDigest.isEqual(made.getBytes(StandardCharsets.UTF_8), challenge.getBytes(StandardCharsets.UTF_8));
    }

    private static String hashed(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("each Java platform has SHA-256", impossible);
        }
    }
}
