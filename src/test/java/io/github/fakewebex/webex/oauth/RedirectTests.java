package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a browser may be sent back to, and how it gets there. */
@FakeWebexTest
class RedirectTests {

    private static final String BAD_REDIRECT =
            "redirect_uri must be an absolute http or https address, or one of an app's own scheme, without a fragment";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/callback",
                "localhost/callback",
                "http:/callback",
                "http:///callback",
                "http://",
                "https:callback",
                "javascript:alert(1)",
                "JavaScript://x/%0aalert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "mailto:a@b.c",
                "http://localhost/#part",
                "http://localhost/a b",
                "http://localhost/\u00e4",
                "http://local host/",
                "://x",
                "http://localhost/%zz"
            })
    void a_redirect_that_is_no_address_of_a_program_is_refused(String redirect, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put("redirect_uri", redirect);
        asked.put("person", SignIn.ALICE);
        program.authorize(asked).isRefused(400, MALFORMED, BAD_REDIRECT, null);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com?code=",
        "http://localhost:3000/cb, http://localhost:3000/cb?code=",
        "http://[::1]:80/cb?, http://[::1]:80/cb?code=",
        "http://127.0.0.1/cb?a=b&, http://127.0.0.1/cb?a=b&code=",
        "com.example.app:/cb, com.example.app:/cb?code=",
        "myapp://cb, myapp://cb?code="
    })
    void the_code_is_added_to_whatever_address_a_program_has(String redirect, String start, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.remove("state");
        asked.put("redirect_uri", redirect);
        asked.put("person", SignIn.ALICE);
        URI location = SignIn.location(program.authorize(asked));
        assertThat(location.toString()).startsWith(start).doesNotContain("state");
    }

    @Test
    void what_is_sent_back_must_fit_into_a_header(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put("redirect_uri", "http://localhost/" + "x".repeat(1900));
        asked.put("person", SignIn.ALICE);
        asked.put("state", "\u00e4".repeat(600));
        assertThat(program.authorize(asked).status()).isEqualTo(302);
        asked.put("state", "\u00e4".repeat(700));
        program.authorize(asked).isRefused(400, MALFORMED, "state and redirect_uri are too long", null);
    }
}
