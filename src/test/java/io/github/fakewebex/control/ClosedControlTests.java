package io.github.fakewebex.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** The control plane with a token, and with a name of its own. */
@FakeWebexTest
@TestPropertySource(properties = {"sim.control.token=letmein", "sim.control.allowed-hosts=sim.example"})
class ClosedControlTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer wrong", "Bearer letmein2", "Basic bGV0bWVpbg==", "letmein", "Bearer full-admin"})
    void nobody_gets_in_without_the_token(String authorization, TestWorld world) {
        Answer refused = about(world, authorization, Map.of());
        refused.isProblem(401, "SIM_CONTROL_TOKEN");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "sim.example", "SIM.example:8080"})
    void who_has_the_token_gets_in_by_the_listed_name_too(String host) {
        aboutAt(host).shows(200, "{\"controlClosed\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example", "sim.example.other.example", "a.sim.example"})
    void who_has_the_token_does_not_get_in_by_another_name(String host) {
        aboutAt(host).isProblem(403, "sim.control.allowed-hosts");
    }

    @Test
    void the_token_opens_no_door_to_pages_of_other_origins(TestWorld world) {
        about(world, "Bearer letmein", Map.of("Origin", "http://evil.example")).isProblem(403, "other origins");
        about(world, "Bearer letmein", Map.of("Sec-Fetch-Site", "cross-site")).isProblem(403, "other origins");
    }

    @Test
    void webex_stays_open_to_its_own_tokens(TestWorld world) {
        assertThat(world.get("full-admin", TestWorld.alice("doNotDisturb")).status())
                .isEqualTo(200);
        assertThat(world.get("letmein", TestWorld.alice("doNotDisturb")).status())
                .isEqualTo(401);
    }

    private Answer aboutAt(String host) {
        return RawHttp.send(
                port,
                "GET /_sim/about HTTP/1.1\r\nHost: " + host
                        + "\r\nConnection: close\r\nAuthorization: Bearer letmein\r\n\r\n");
    }

    private static Answer about(TestWorld world, String authorization, Map<String, String> others) {
        Map<String, String> headers = new HashMap<>(others);
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        return world.send("", HttpMethod.GET, "/_sim/about", "", headers);
    }
}
