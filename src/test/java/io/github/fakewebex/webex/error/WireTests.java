package io.github.fakewebex.webex.error;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.TestWorld.alice;
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

/** What surrounds the bodies: headers, methods, formats, and all that is refused before a controller is reached. */
@FakeWebexTest
class WireTests {

    private static final String DND = alice("doNotDisturb");

    @LocalServerPort
    private int port;

    @Test
    void a_tracking_id_is_made_or_echoed_and_stands_in_header_and_body(TestWorld world) {
        assertThat(world.get("full-admin", DND).header("trackingid"))
                .matches("ROUTERGW_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        Answer echoed = world.send("full-admin", HttpMethod.GET, DND, "", Map.of("TrackingID", "SIMPLE_my-id_1"));
        assertThat(echoed.header("trackingid")).isEqualTo("SIMPLE_my-id_1");
        world.send("", HttpMethod.GET, DND, "", Map.of("TrackingID", "SIMPLE_2"))
                .isRefused(401, Answer.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\u00e4", "\"quoted\" id"})
    void an_odd_tracking_id_is_replaced_unless_it_is_harmless(String odd) {
        Answer answer = raw("GET /v1/x HTTP/1.1\r\nHost: a\r\nTrackingID: " + odd + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.header("trackingid")).startsWith("ROUTERGW_");
        String tooLong = "x".repeat(300);
        Answer cut = raw("GET /v1/x HTTP/1.1\r\nHost: a\r\nTrackingID: " + tooLong + "\r\nConnection: close\r\n\r\n");
        assertThat(cut.header("trackingid")).startsWith("ROUTERGW_");
    }

    @Test
    void head_answers_as_get_without_a_body(TestWorld world) {
        Answer get = world.get("full-admin", DND);
        Answer head = world.send("full-admin", HttpMethod.HEAD, DND, "", Map.of());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo("application/json");
        assertThat(head.header("Content-Length"))
                .isEqualTo(String.valueOf(get.body().length()));
        Answer refused = world.send("", HttpMethod.HEAD, DND, "", Map.of());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void options_names_the_methods_and_needs_no_token(TestWorld world) {
        Answer options = world.send("", HttpMethod.OPTIONS, DND, "", Map.of());
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.headers().getAllow())
                .containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.OPTIONS);
        assertThat(options.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "PATCH", "PROPFIND"})
    void a_wrong_method_is_a_405_that_names_the_right_ones(String method, TestWorld world) {
        Answer answer = world.send("full-admin", HttpMethod.valueOf(method), DND, "", Map.of())
                .isRefused(405, "Request method '" + method + "' not supported");
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "application/yaml", "nonsense", "application/vnd.x+json"})
    void a_format_that_cannot_be_given_is_a_404(String format, TestWorld world) {
        world.send("full-admin", HttpMethod.GET, DND, "", Map.of("Accept", format))
                .isRefused(404, NOT_FOUND)
                .explains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "*/*", "text/html, application/*;q=0.1", "application/json;charset=utf-8"})
    void a_format_that_can_be_given_is_given(String format, TestWorld world) {
        Answer answer = world.send("full-admin", HttpMethod.GET, DND, "", Map.of("Accept", format));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v1//people",
                "//v1/people",
                "/foo",
                "/error",
                "/V1/people",
                "/favicon.ico",
                "/v3/api-docs/nothing",
                "/v3/api-docs.yaml/nothing",
                "/swagger-ui/nothing"
            })
    void what_is_not_there_is_a_404(String path, TestWorld world) {
        world.get("full-admin", path).isRefused(404, NOT_FOUND);
    }

    @Test
    void a_trailing_slash_is_another_path(TestWorld world) {
        world.get("full-admin", DND + "/").isRefused(404, NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"announced", "chunked"})
    void a_body_over_a_mebibyte_is_a_413(String way) {
        String body = "{\"x\":\"" + "y".repeat(1024 * 1024) + "\"}";
        String head = "PUT " + DND + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer full-admin\r\n"
                + "Content-Type: application/json\r\n";
        String request = way.equals("chunked")
                ? head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length()) + "\r\n" + body
                        + "\r\n0\r\n\r\n"
                : head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        raw(request).isRefused(413, "The request body is too large.").explains("1048576 bytes");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            GET /v1/ x HTTP/1.1
            garbage
            GET /v1/a HTTP/9.1
            GET v1 HTTP/1.1
            GET http://[x/v1 HTTP/1.1
            GET /v1/a HTTP/1.1\\r\\nBad Header: x
            GET /v1/a HTTP/1.1\\r\\nHost: b
            GET /v1/a HTTP/1.1\\r\\nTransfer-Encoding: foo
            GET /v1/a HTTP/1.1\\r\\nContent-Length: -5
            GET /v1/people/%zz HTTP/1.1
            GET /v1/people/%00 HTTP/1.1
            GET /v1/people/%ff HTTP/1.1
            GET /v1/people/a\\b HTTP/1.1
            GET /v1/people/%5C HTTP/1.1
            GET /../../etc/passwd HTTP/1.1
            """)
    void what_tomcat_refuses_is_worded_like_everything_else(String start) {
        raw(start.replace("\\r\\n", "\r\n") + "\r\nHost: a\r\nConnection: close\r\n\r\n")
                .isRefused(400, MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?orgId=%zz", "?x=%zz", "?orgId=%"})
    void a_query_that_cannot_be_decoded_is_a_400(String query) {
        raw("GET " + DND + query
                        + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer full-admin\r\nConnection: close\r\n\r\n")
                .isRefused(400, MALFORMED);
    }

    @Test
    void an_encoded_letter_of_a_path_is_that_letter(TestWorld world) {
        Answer answer = raw("GET " + DND.replace("people", "p%65ople").replace("features", "featur%65s")
                + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + world.name() + ".full-admin"
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(world.get("full-admin", DND).body());
    }

    @Test
    void a_raw_bar_and_an_encoded_slash_are_but_odd_ids() {
        for (String id : new String[] {"a|b", "a%2Fb", "a{b}", "a\"b", "a^b`"}) {
            raw("GET /v1/people/" + id + "/features/doNotDisturb HTTP/1.1\r\nHost: a\r\n"
                            + "Authorization: Bearer full-admin\r\nConnection: close\r\n\r\n")
                    .isRefused(400, "Expect base64 ID or UUID.");
        }
    }

    @Test
    void a_content_type_that_is_none_is_a_415() {
        raw("PUT " + DND + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer full-admin\r\nContent-Type: nonsense\r\n"
                        + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                .isRefused(415, "Content type 'nonsense' not supported");
        raw("PUT " + DND + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer full-admin\r\n"
                        + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                .isRefused(415, "Content type '' not supported");
    }

    @Test
    void trace_is_a_405_and_echoes_nothing() {
        raw("TRACE " + DND + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer full-admin\r\nConnection: close\r\n\r\n")
                .isRefused(405, "Request method 'TRACE' not supported");
    }

    private Answer raw(String request) {
        return RawHttp.send(port, request);
    }
}
