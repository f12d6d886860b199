package io.github.fakewebex.webex.browser;

import static io.github.fakewebex.testing.Answer.FORBIDDEN;
import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** What a browser asks and checks before it shows an answer to a page of another origin. */
@FakeWebexTest
class CrossOriginTests {

    private static final String DND = alice("doNotDisturb");
    private static final Map<String, String> PAGE = Map.of("Origin", "https://admin.example");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/people/me", "/v1/nothing"})
    void a_preflight_needs_no_token_and_allows_what_is_asked(String path, TestWorld world) {
        Answer answer = preflight(world, path, "authorization,content-type,x-own");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, POST, PUT, DELETE, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("authorization,content-type,x-own");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(answer.header("trackingid")).startsWith("ROUTERGW_");
    }

    @Test
    void a_preflight_repeats_nothing_odd(TestWorld world) {
        for (String odd : new String[] {"a;b", "<x>", "x".repeat(5000)}) {
            Answer answer = preflight(world, DND, odd);
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.headers().containsHeader("Access-Control-Allow-Headers"))
                    .isFalse();
        }
    }

    @Test
    void an_options_without_a_question_names_the_methods(TestWorld world) {
        Answer answer = world.send("", HttpMethod.OPTIONS, DND, "", PAGE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getAllow()).contains(HttpMethod.GET, HttpMethod.PUT);
        isReadable(answer);
    }

    @Test
    void a_page_may_read_every_answer(TestWorld world) {
        isReadable(world.send("user", HttpMethod.GET, DND, "", PAGE)).isOk("""
                {"enabled": false, "ringSplashEnabled": false, "webexGoOverrideEnabled": false}""");
        isReadable(world.send("", HttpMethod.GET, DND, "", PAGE)).isRefused(401, UNAUTHORIZED);
        isReadable(world.send("user", HttpMethod.GET, alice("callingBehavior"), "", PAGE))
                .isRefused(403, FORBIDDEN);
        isReadable(world.send("user", HttpMethod.GET, "/v1/nothing", "", PAGE)).isRefused(404, NOT_FOUND);
        isReadable(world.send("user", HttpMethod.PATCH, DND, "", PAGE))
                .isRefused(405, "Request method 'PATCH' not supported");
        isReadable(world.send("user", HttpMethod.PUT, DND, "", PAGE))
                .isRefused(400, MALFORMED, "Required request body is missing", null);
    }

    @Test
    void a_page_may_read_what_tomcat_refuses() {
        isReadable(RawHttp.send(
                        port, "GET /v1/people/%zz HTTP/1.1\r\nHost: a\r\nOrigin: null\r\nConnection: close\r\n\r\n"))
                .isRefused(400, MALFORMED);
    }

    @Test
    void programs_and_other_paths_see_nothing_of_it(TestWorld world) {
        isClosed(world.get("user", DND));
        isClosed(world.send("", HttpMethod.GET, "/actuator/health", "", PAGE));
        Answer elsewhere = preflight(world, "/actuator/health", "authorization");
        isClosed(elsewhere);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.headers().getAllow()).contains(HttpMethod.GET);
    }

    @Test
    void a_strict_wire_exposes_only_headers_of_webex() {
        assertThat(CrossOriginValve.exposed(true)).isEqualTo("trackingid, link, retry-after");
    }

    static Answer preflight(TestWorld world, String path, String headers) {
        return world.send(
                "",
                HttpMethod.OPTIONS,
                path,
                "",
                Map.of(
                        "Origin", "https://admin.example",
                        "Access-Control-Request-Method", "PUT",
                        "Access-Control-Request-Headers", headers));
    }

    static void isClosed(Answer answer) {
        assertThat(answer.headers().headerNames())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control"));
    }

    private static Answer isReadable(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .isEqualTo("trackingid, link, retry-after, X-Sim-Explain");
        return answer;
    }
}
