package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.webex.oauth.CodeFlowTests.DEAD_CODE;
import static io.github.fakewebex.webex.oauth.CodeFlowTests.DEAD_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** What gets nobody a token: each fault is refused by name, and leaves the code and the refresh token usable. */
@FakeWebexTest
class BadTokenRequestTests {

    private static final String BAD_BASIC =
            "The Authorization header must be Basic and the base64 form of client_id:secret";

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            grant_type    | ``                 | grant_type is required
            grant_type    | password           | grant_type must be authorization_code or refresh_token
            grant_type    | client_credentials | grant_type must be authorization_code or refresh_token
            client_id     | ``                 | client_id is required
            client_id     | other              | Client Id is invalid
            client_secret | ``                 | client_secret is required
            code          | ``                 | code is required
            code          | unknown            | The authorization code provided is expired, revoked, malformed, or invalid
            redirect_uri  | ``                 | redirect_uri is required
            redirect_uri  | http://other       | redirect_uri is not the one that the code was asked for with
            code_verifier | unasked            | code_verifier was sent, but the code was asked for without a code_challenge
            """)
    void a_code_is_not_redeemed_by_a_bad_form(String name, String value, String fault, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> good = program.redeeming(program.code(Map.of()));
        Map<String, String> bad = new TreeMap<>(good);
        bad.put(name, value);
        program.post(bad).isRefused(400, MALFORMED, fault, null);
        program.tokens(good);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            client_id     | ``      | client_id is required
            client_id     | other   | Client Id is invalid
            client_secret | ``      | client_secret is required
            refresh_token | ``      | refresh_token is required
            refresh_token | unknown | The refresh token provided is expired, revoked, malformed, or invalid
            """)
    void nothing_is_refreshed_by_a_bad_form(String name, String value, String fault, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> good = program.refreshing(program.tokens(program.redeeming(program.code(Map.of())))
                .get("refresh_token")
                .asString());
        Map<String, String> bad = new TreeMap<>(good);
        bad.put(name, value);
        program.post(bad).isRefused(400, MALFORMED, fault, null);
        program.tokens(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_id", "client_secret", "code", "redirect_uri", "code_verifier"})
    void odd_values_are_refused_by_name(String name, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming("x");
        form.put(name, "a\u0000b");
        program.post(form).isRefused(400, MALFORMED, name + " contains control characters", null);
        form.put(name, "x".repeat(5000));
        assertThat(program.post(form).body()).contains(name + " is longer than ");
        form.put(name, name.equals("grant_type") ? "authorization_code" : "x");
        program.post(RedirectUri.query(form) + "&" + name + "=x", Map.of())
                .isRefused(400, MALFORMED, name + " is given more than once", null);
        program.post(RedirectUri.query(form) + "&unknown=a&unknown=b%00", Map.of())
                .isRefused(400, MALFORMED, DEAD_CODE, null);
    }

    @Test
    void what_a_person_allowed_goes_with_the_person(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> redeeming = program.redeeming(program.code(Map.of()));
        Map<String, String> refreshing = program.refreshing(program.tokens(program.redeeming(program.code(Map.of())))
                .get("refresh_token")
                .asString());
        world.inside(() -> world.bean(TransactionTemplate.class).execute(status -> {
            world.bean(PersonRepository.class).deleteAllInBatch();
            return status;
        }));
        program.post(redeeming).isRefused(400, MALFORMED, DEAD_CODE, null);
        program.post(refreshing).isRefused(400, MALFORMED, DEAD_TOKEN, null);
    }

    @Test
    void tokens_and_codes_are_not_taken_for_each_other(TestWorld world) {
        SignIn program = new SignIn(world);
        String code = program.code(Map.of());
        program.post(program.refreshing(code)).isRefused(400, MALFORMED, DEAD_TOKEN, null);
        String access =
                program.tokens(program.redeeming(code)).get("access_token").asString();
        program.post(program.refreshing(access)).isRefused(400, MALFORMED, DEAD_TOKEN, null);
        program.post(program.refreshing("full-admin")).isRefused(400, MALFORMED, DEAD_TOKEN, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic =", "Basic !!!", "Basic bm9jb2xvbg==", "Basic OnNlY3JldA==", "Basic aWQ6"})
    void a_basic_header_that_names_no_client_is_refused(String header, TestWorld world) {
        SignIn program = new SignIn(world);
        program.post(RedirectUri.query(program.refreshing("x")), Map.of("Authorization", header))
                .isRefused(400, MALFORMED, BAD_BASIC, null);
    }

    @Test
    void a_basic_header_and_a_form_must_agree(TestWorld world) {
        SignIn program = new SignIn(world);
        program.post(RedirectUri.query(program.refreshing("x")), Map.of("Authorization", "Basic aWQ6c2VjcmV0"))
                .isRefused(400, MALFORMED, "client_id is not the one of the Authorization header", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-json", "text/plain", "multipart/form-data; boundary=x", "*/*"})
    void what_is_neither_a_form_nor_json_is_a_415(String type, TestWorld world) {
        SignIn program = new SignIn(world);
        program.post("{\"grant_type\":\"refresh_token\"}", Map.of("Content-Type", type))
                .isRefused(415, "Content type '" + type + "' not supported")
                .explains("application/x-www-form-urlencoded", "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {";charset=utf-8", "; charset=UTF-8", ";charset=iso-8859-1"})
    void a_form_may_name_a_charset(String charset, TestWorld world) {
        SignIn program = new SignIn(world);
        Answer answer = program.post(
                RedirectUri.query(program.redeeming(program.code(Map.of()))),
                Map.of("Content-Type", "application/x-www-form-urlencoded" + charset));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "", "application/x-www-form-urlencoded; charset=nonsense"})
    void a_type_that_is_none_is_a_415(String type, TestWorld world) {
        int port = URI.create(world.url("/")).getPort();
        Answer answer = RawHttp.send(
                port,
                "POST /v1/access_token HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n"
                        + "Content-Type: " + type + "\r\n\r\nx=y");
        answer.isRefused(415, "Content type '" + type + "' not supported");
    }

    @Test
    void secrets_in_the_query_are_refused(TestWorld world) {
        SignIn program = new SignIn(world);
        String form = RedirectUri.query(program.refreshing("x"));
        Map<String, String> type = Map.of("Content-Type", "application/x-www-form-urlencoded");
        world.send("", HttpMethod.POST, "/v1/access_token?" + form, "", type)
                .isRefused(400, MALFORMED, "grant_type belongs in the body, not in the query", null);
        world.send("", HttpMethod.POST, "/v1/access_token?client_secret=x", form, type)
                .isRefused(400, MALFORMED, "client_secret belongs in the body, not in the query", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "grant_type=%", "grant_type=%ff%fe", "=&=&&", "grant_type", "\u0000", "&%00=%00"})
    void odd_bodies_are_refused(String body, TestWorld world) {
        Answer answer = new SignIn(world).post(body, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"message\":\"" + MALFORMED + "\"");
    }

    @Test
    void without_a_body_the_grant_type_is_missing(TestWorld world) {
        world.send("", HttpMethod.POST, "/v1/access_token", "", Map.of())
                .isRefused(400, MALFORMED, "grant_type is required", null);
    }

    @Test
    void endless_forms_are_refused(TestWorld world) {
        SignIn program = new SignIn(world);
        assertThat(program.post("x=" + "y".repeat(3_000_000), Map.of()).status())
                .isEqualTo(413);
        assertThat(program.post("x=y&".repeat(5000), Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/v1/authorize, POST", "/v1/authorize, DELETE", "/v1/access_token, GET", "/v1/access_token, PUT"})
    void other_methods_are_a_405(String path, String method, TestWorld world) {
        world.send("", HttpMethod.valueOf(method), path, "", Map.of())
                .isRefused(405, "Request method '" + method + "' not supported");
    }
}
