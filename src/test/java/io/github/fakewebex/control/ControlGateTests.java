package io.github.fakewebex.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Who is let in to the control plane while it is open. */
@FakeWebexTest
class ControlGateTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:%d",
                "127.0.0.1:%d",
                "192.168.3.4",
                "[::1]:%d",
                "simulator",
                "fake-webex:8080"
            })
    void a_program_gets_in_by_names_that_nobody_else_can_claim(String host) {
        assertThat(get("Host: " + host.formatted(port)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example:%d", "127.0.0.1.evil.example", "evil.example:80", ""})
    void a_name_that_anybody_could_point_here_is_refused(String host) {
        get("Host: " + host.formatted(port)).isProblem(403, "sim.control.allowed-hosts");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://localhost:1",
        "Origin: https://localhost.evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: CROSS-SITE"
    })
    void a_page_of_another_origin_is_refused(String header) {
        get("Host: localhost:" + port + "\r\n" + header).isProblem(403, "other origins");
    }

    @Test
    void a_page_of_this_server_gets_in() {
        assertThat(get("Host: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                                + "\r\nSec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(200);
        assertThat(get("Host: localhost:" + port + "\r\nSec-Fetch-Site: none").status())
                .isEqualTo(200);
    }

    @Test
    void a_refused_page_changes_nothing(TestWorld world) {
        world.send("", HttpMethod.DELETE, "/_sim/worlds/" + world.name(), "", Map.of("Origin", "http://evil.example"))
                .isProblem(403);
        assertThat(world.here(HttpMethod.GET, "", "").status()).isEqualTo(200);
    }

    @Test
    void what_proxies_say_of_the_host_is_not_believed() {
        get("Host: evil.example\r\nX-Forwarded-Host: localhost").isProblem(403);
        get("Host: evil.example\r\nForwarded: host=localhost").isProblem(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /_sim, 404",
        "GET, /_sim/, 404",
        "GET, /_sim/nothing, 404",
        "PATCH, /_sim/worlds, 405",
        "DELETE, /_sim/about, 405",
        "GET, /%5Fsim/worlds/nope, 404",
        "GET, /_sim;x/worlds/nope, 404",
        "GET, /%5Fsim/worlds/default/journal?bogus=1, 400"
    })
    void what_is_not_there_is_a_problem_and_not_an_envelope(String method, String path, int status, TestWorld world) {
        Answer answer = world.send("", HttpMethod.valueOf(method), path, "", Map.of());
        answer.isProblem(status);
        if (status == 405) {
            assertThat(answer.header("Allow")).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/_sim/worlds/%2e%2e%2fdefault",
                "/_sim/worlds/..%2f",
                "/_sim/worlds/a%00b",
                "/_sim//worlds",
                "/_sim/worlds/%0d%0ax"
            })
    void odd_paths_lead_nowhere(String path, TestWorld world) {
        Answer answer = world.send("", HttpMethod.GET, path, "", Map.of());
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people?after=%%ff", "journal?path=%%ff", "journal/await?timeout=%%ff"})
    void a_query_that_is_not_well_encoded_is_refused(String query) {
        RawHttp.send(
                        port,
                        ("GET /_sim/worlds/default/" + query
                                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                                .replace("%%", "%"))
                .isProblem(400, "encoded");
    }

    @Test
    void it_says_what_it_is(TestWorld world) {
        world.control(HttpMethod.GET, "/about", "")
                .shows(200, "{\"webexSpec\":\"2026-08\",\"controlClosed\":false,\"deterministic\":false}");
    }

    private Answer get(String headers) {
        return RawHttp.send(port, "GET /_sim/about HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }
}
