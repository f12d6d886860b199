package io.github.fakewebex.webex;

import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** What clients, proxies and connections may expect of any server: compression, absolute URLs, dates, reuse. */
@FakeWebexTest
class WireComfortTests {

    private static final String DND = alice("doNotDisturb");
    private static final String LARGE = "/v3/api-docs/webex";

    @LocalServerPort
    private int port;

    @Test
    void a_large_document_is_compressed_for_who_asks(TestWorld world) throws Exception {
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.url(LARGE)))
                                .header("Accept-Encoding", "gzip, deflate, br")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).containsExactly("accept-encoding");
        assertThat(packed.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(new String(unpacked, StandardCharsets.UTF_8))
                .isEqualTo(world.get("", LARGE).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "br"})
    void nothing_is_compressed_for_who_does_not_ask(String accepted, TestWorld world) {
        Answer plain = world.send("", HttpMethod.GET, LARGE, "", Map.of("Accept-Encoding", accepted));
        assertThat(plain.headers().containsHeader("Content-Encoding")).isFalse();
        assertThat(plain.body()).startsWith("{");
        assertThat(plain.header("Content-Length"))
                .isEqualTo(String.valueOf(plain.body().length()));
    }

    @Test
    void what_is_small_or_empty_stays_as_it_is(TestWorld world) {
        Map<String, String> gzip = Map.of("Accept-Encoding", "gzip", "Content-Type", "application/json");
        Answer small = world.send("full-admin", HttpMethod.GET, DND, "", gzip);
        Answer head = world.send("full-admin", HttpMethod.HEAD, DND, "", gzip);
        Answer empty = world.send("full-admin", HttpMethod.PUT, DND, "{\"enabled\":true}", gzip);
        for (Answer answer : new Answer[] {small, head, empty}) {
            assertThat(answer.headers().containsHeader("Content-Encoding")).isFalse();
            assertThat(answer.headers().containsHeader("Vary")).isFalse();
        }
        assertThat(small.body()).startsWith("{");
        assertThat(head.header("Content-Length")).isEqualTo(small.header("Content-Length"));
        empty.isNoContent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-Proto: https\\r\\nX-Forwarded-Host: webex.example\\r\\nX-Forwarded-Port: 8443 | https://webex.example:8443
            X-Forwarded-Proto: https\\r\\nX-Forwarded-Host: webex.example:8443 | https://webex.example:8443
            X-Forwarded-Proto: https, http\\r\\nX-Forwarded-Host: a.example, b.example | https://a.example
            X-Forwarded-Host: [::1]:81 | http://[::1]:81
            X-Forwarded-Host: a.example\\r\\nX-Forwarded-Prefix: /fake/webex | http://a.example/fake/webex
            Forwarded: for="[2001:db8::1]:4711";by=_hidden;proto=https;host="a.example:8443" | https://a.example:8443
            """)
    void a_redirect_leads_where_the_proxy_says_the_client_is(String headers, String base) {
        Answer answer = raw("/", headers.replace("\\r\\n", "\r\n"));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(base + "/swagger-ui.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Port: garbage",
                "X-Forwarded-Port: -1",
                "X-Forwarded-Port: 65536",
                "X-Forwarded-Port: 1\r\nX-Forwarded-Port: x",
                "X-Forwarded-Host: ,",
                "X-Forwarded-Host: a:b:c",
                "X-Forwarded-Host: a:",
                "X-Forwarded-Host: <script>",
                "X-Forwarded-Host: a%0d%0aSet-Cookie:x",
                "X-Forwarded-Host: user@a",
                "X-Forwarded-Host: a/../b?c#d",
                "X-Forwarded-Host: [:::]",
                "X-Forwarded-Host: \u00e4",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Proto: ht tp:",
                "X-Forwarded-Prefix: %zz",
                "X-Forwarded-Prefix: ../..",
                "X-Forwarded-Prefix: //evil.example",
                "X-Forwarded-For: ,",
                "X-Forwarded-For: ][",
                "Forwarded: garbage",
                "Forwarded: host=\"a:b\";proto=x",
                "Forwarded: for=\"[x:y",
                "Forwarded: by=_x:_y;for=:"
            })
    void what_no_proxy_would_say_is_not_heard(String headers) {
        for (String path : new String[] {"/", "/swagger-ui.html"}) {
            Answer plain = raw(path, "X-Nothing: x");
            Answer answer = raw(path, headers);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).isEqualTo(plain.header("Location"));
        }
        raw(DND, headers).isRefused(401, UNAUTHORIZED);
    }

    @Test
    void what_a_proxy_could_not_mean_is_not_heard_either() {
        for (String header : new String[] {"X-Forwarded-Host: ", "X-Forwarded-Prefix: /", "X-Forwarded-For: "}) {
            assertThat(raw("/", header + "x".repeat(7000)).header("Location")).isEqualTo("http://a/swagger-ui.html");
        }
        raw("/v1/people/a|b/features/doNotDisturb", "X-Forwarded-Host: b.example\r\nAuthorization: Bearer full-admin")
                .isRefused(400, "Expect base64 ID or UUID.");
    }

    @Test
    void a_prefix_of_a_proxy_opens_no_way_around_the_token() {
        raw(DND, "X-Forwarded-Prefix: /v1").isRefused(401, UNAUTHORIZED);
        raw(DND, "X-Forwarded-Prefix: /swagger-ui").isRefused(401, UNAUTHORIZED);
    }

    @Test
    void every_answer_is_dated(TestWorld world) {
        for (Answer answer : new Answer[] {world.get("user", DND), world.get("", DND), world.get("user", "/v1/x")}) {
            ZonedDateTime date = ZonedDateTime.parse(
                    Objects.requireNonNull(answer.header("Date")), DateTimeFormatter.RFC_1123_DATE_TIME);
            assertThat(Duration.between(date, ZonedDateTime.now()).abs()).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void an_old_client_is_answered_and_hung_up_on() {
        Answer answer = RawHttp.send(port, "GET " + DND + " HTTP/1.0\r\nAuthorization: Bearer full-admin\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().containsHeader("Transfer-Encoding")).isFalse();
        assertThat(answer.body()).startsWith("{").endsWith("}");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_refusal_leaves_the_connection_open_for_the_next_request(int status) {
        String token = status == 401 ? "nobody" : "user";
        String refused = "PUT " + (status == 404 ? "/v1/nothing" : alice("callingBehavior"))
                + " HTTP/1.1\r\nHost: a\r\n" + "Authorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        String next = "GET " + DND + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer user\r\nConnection: close\r\n\r\n";
        Answer answer = RawHttp.send(port, refused + next);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("}HTTP/1.1 200 ").endsWith("\"webexGoOverrideEnabled\":false}");
    }

    private Answer raw(String path, String headers) {
        return RawHttp.send(
                port, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n\r\n");
    }
}
