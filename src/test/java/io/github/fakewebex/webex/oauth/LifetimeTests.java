package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** How long codes and tokens last, by the world's clock: to the second as long as they say, or as Webex documents. */
@FakeWebexTest
class LifetimeTests {

    private static final String ME = "/v1/people/me";
    private static final long ACCESS = 1_209_599;
    private static final long REFRESH = 7_775_999;

    @BeforeEach
    void freeze(TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-01-01T00:00:00Z\"}")
                .shows(200, "{}");
    }

    @Test
    void a_code_lasts_five_minutes(TestWorld world) {
        SignIn program = new SignIn(world);
        String one = program.code(Map.of());
        String other = program.code(Map.of());
        later(world, 299);
        program.tokens(program.redeeming(one));
        later(world, 1);
        program.post(program.redeeming(other))
                .isRefused(400, MALFORMED, CodeFlowTests.DEAD_CODE, null)
                .explains("expired");
    }

    @Test
    void an_access_token_lasts_as_long_as_was_said(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode tokens = program.tokens(program.redeeming(program.code(Map.of())));
        String token = tokens.get("access_token").asString();
        assertThat(tokens.get("expires_in").asLong()).isEqualTo(ACCESS);
        later(world, ACCESS - 1);
        assertThat(program.with(token, HttpMethod.GET, ME, "").status()).isEqualTo(200);
        later(world, 1);
        program.with(token, HttpMethod.GET, ME, "").isRefused(401, UNAUTHORIZED);
    }

    @Test
    void each_refresh_lets_the_refresh_token_last_anew(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode tokens = program.tokens(program.redeeming(program.code(Map.of())));
        String refreshToken = tokens.get("refresh_token").asString();
        assertThat(tokens.get("refresh_token_expires_in").asLong()).isEqualTo(REFRESH);
        for (int round = 0; round < 2; round++) {
            later(world, REFRESH - 1);
            program.tokens(program.refreshing(refreshToken));
        }
        later(world, REFRESH);
        program.post(program.refreshing(refreshToken))
                .isRefused(400, MALFORMED, CodeFlowTests.DEAD_TOKEN, null)
                .explains("expired");
    }

    @Test
    void what_was_handed_out_is_in_no_export_and_ends_with_a_reset(TestWorld world) {
        String export = world.here(HttpMethod.GET, "/export", "").body();
        SignIn program = new SignIn(world);
        String token = program.tokens(program.redeeming(program.code(Map.of())))
                .get("access_token")
                .asString();
        assertThat(program.with(token, HttpMethod.GET, ME, "").status()).isEqualTo(200);
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(export);
        world.here(HttpMethod.POST, "/reset", "").isNoContent();
        program.with(token, HttpMethod.GET, ME, "").isRefused(401, UNAUTHORIZED);
    }

    private static void later(TestWorld world, long seconds) {
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"" + seconds + "s\"}")
                .shows(200, "{}");
    }
}
