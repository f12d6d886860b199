package io.github.fakewebex.webex.oauth;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Texts that nobody can guess. */
@Component
class RandomText {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
