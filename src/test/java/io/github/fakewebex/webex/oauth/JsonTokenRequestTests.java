package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.webex.oauth.CodeFlowTests.DEAD_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Some programs, Cisco's own kit for Java among them, send what a form would say as a JSON object. */
@FakeWebexTest
class JsonTokenRequestTests {

    @Test
    void a_code_and_a_refresh_token_are_taken_from_json_as_from_a_form(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode first = tokens(program.postJson(program.redeeming(program.code(Map.of()))));
        String refreshToken = first.get("refresh_token").asString();
        JsonNode next = tokens(program.postJson(program.refreshing(refreshToken)));
        assertThat(next.get("refresh_token").asString()).isEqualTo(refreshToken);
        String token = next.get("access_token").asString();
        assertThat(program.with(token, HttpMethod.GET, "/v1/people/me", "").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "Application/JSON"})
    void the_type_may_be_spelt_in_any_way_the_client_be_in_the_header_and_a_member_be_null(
            String type, TestWorld world) {
        SignIn program = new SignIn(world);
        String credentials = Base64.getEncoder().encodeToString((program.clientId() + ":secret").getBytes());
        Answer answer = program.post(
                "{\"grant_type\":\"authorization_code\",\"code_verifier\":null,\"code\":\"" + program.code(Map.of())
                        + "\",\"redirect_uri\":\"" + SignIn.CALLBACK + "\"}",
                Map.of("Content-Type", type, "Authorization", "Basic " + credentials));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                         | grant_type is required
            {"grant_type":null}                        | grant_type is required
            {"grant_type":""}                          | grant_type is required
            {"grant_type":"password"}                  | client_id is required
            {"grant_type":7}                           | grant_type: the value is of the wrong type
            {"grant_type":true}                        | grant_type: the value is of the wrong type
            {"grant_type":["a"]}                       | grant_type: the value is of the wrong type
            {"other":{"grant_type":"a"}}               | other: the value is of the wrong type
            {"grant_type":"a\\u0000b"}                 | grant_type contains control characters
            {"grant_type":"a","grant_type":"b"}        | The body is not valid JSON (line 1, column 31)
            {"grant_type":                             | The body is not valid JSON (line 1, column 15)
            grant_type=password                        | The body is not valid JSON (line 1, column 1)
            []                                         | The body is not a single JSON object (line 1, column 1)
            "text"                                     | The body is not a single JSON object (line 1, column 1)
            {}{}                                       | The body is not a single JSON object (line 1, column 3)
            null                                       | Required request body is missing
            ``                                         | Required request body is missing
            """)
    void what_is_no_flat_object_of_texts_is_refused_by_name(String body, String fault, TestWorld world) {
        new SignIn(world).postJson(body).isRefused(400, MALFORMED, fault, null);
    }

    @Test
    void a_value_that_is_too_long_and_a_body_that_is_too_large_are_refused(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming("x".repeat(257));
        program.postJson(form).isRefused(400, MALFORMED, "code is longer than 256 characters", null);
        form.put("code", "x".repeat(1024 * 1024));
        assertThat(program.postJson(form).status()).isEqualTo(413);
    }

    @Test
    void a_secret_in_the_query_is_refused_beside_json_too(TestWorld world) {
        SignIn program = new SignIn(world);
        String json = JsonMapper.shared().writeValueAsString(program.redeeming("x"));
        Map<String, String> type = Map.of("Content-Type", "application/json");
        world.send("", HttpMethod.POST, "/v1/access_token?client_secret=x", json, type)
                .isRefused(400, MALFORMED, "client_secret belongs in the body, not in the query", null);
        world.send("", HttpMethod.POST, "/v1/access_token?code=x", "{\"grant_type\":\"authorization_code\"}", type)
                .isRefused(400, MALFORMED, "client_id is required", null);
    }

    @Test
    void it_is_explained_as_it_is_answered(TestWorld world) {
        SignIn program = new SignIn(world);
        Answer told = world.control(
                HttpMethod.POST,
                "/explain",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "method",
                                "POST",
                                "path",
                                "/v1/access_token",
                                "contentType",
                                "application/json",
                                "body",
                                JsonMapper.shared().writeValueAsString(program.redeeming("unknown")))));
        told.shows(200, "{\"outcome\":{\"status\":400}}");
        assertThat(told.body()).contains(DEAD_CODE);
    }

    private static JsonNode tokens(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        return JsonMapper.shared().readTree(answer.body());
    }
}
