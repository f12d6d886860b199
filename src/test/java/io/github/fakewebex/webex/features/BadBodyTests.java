package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.TestWorld.alice;
import static io.github.fakewebex.webex.features.BadMemberTests.preset;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What a body may not be as a whole: each fault is refused, and leaves the setting as it was. */
@FakeWebexTest
class BadBodyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                           | The body is not a single JSON object (line 1, column 1)
            "text"                       | The body is not a single JSON object (line 1, column 1)
            7                            | The body is not a single JSON object (line 1, column 1)
            true                         | The body is not a single JSON object (line 1, column 1)
            null                         | Required request body is missing
            {                            | The body is not valid JSON (line 1, column 2)
            {"enabled":tru}              | The body is not valid JSON (line 1, column 12)
            {'enabled':true}             | The body is not valid JSON (line 1, column 2)
            {"enabled":true,}            | The body is not valid JSON (line 1, column 17)
            {"enabled":true} {}          | The body is not a single JSON object (line 1, column 18)
            {"enabled":true}x            | The body is not valid JSON (line 1, column 17)
            {"enabled":true,"enabled":1} | The body is not valid JSON (line 1, column 26)
            {"a":1,"a":1}                | The body is not valid JSON (line 1, column 11)
            {"a":{"b":1,"b":1}}          | The body is not valid JSON (line 1, column 16)
            {"enabled":/**/true}         | The body is not valid JSON (line 1, column 12)
            {"enabled":NaN}              | The body is not valid JSON (line 1, column 15)
            """)
    void what_is_no_json_object_is_refused(String body, String fault, TestWorld world) {
        for (String feature : new String[] {"callingBehavior", "doNotDisturb"}) {
            Answer before = preset(world, feature);
            world.put("full-admin", alice(feature), body).isRefused(400, MALFORMED, fault, null);
            world.get("full-admin", alice(feature)).isOk(before.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":\"\u00ff\"}",
                "{\"\u00c0\u0080\":1}",
                "{\"x\":\"\u00ed\u00a0\u0080\"}",
                "\u00fe\u00ff",
                "{\u0000}\u0000",
                "\u0000{\u0000}",
                "{\u0000\u0000\u0000}\u0000\u0000\u0000"
            })
    void invalid_utf_8_and_other_encodings_are_refused_even_where_nobody_reads_them(String bytes, TestWorld world) {
        world.send(
                        "full-admin",
                        HttpMethod.PUT,
                        alice("doNotDisturb"),
                        bytes.getBytes(StandardCharsets.ISO_8859_1),
                        Map.of("Content-Type", "application/json"))
                .isRefused(400, MALFORMED, "The body is not valid UTF-8", null);
    }

    @Test
    void endless_nesting_is_refused(TestWorld world) {
        Answer answer = world.put("full-admin", alice("doNotDisturb"), "{\"x\":" + "[".repeat(2000));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("The body is not valid JSON");
    }

    @Test
    void without_a_body_the_body_is_missing_whatever_its_type(TestWorld world) {
        String fault = "Required request body is missing";
        String path = alice("callingBehavior");
        world.put("full-admin", path, "").isRefused(400, MALFORMED, fault, null);
        world.send("full-admin", HttpMethod.PUT, path, "", Map.of()).isRefused(400, MALFORMED, fault, null);
        world.send("full-admin", HttpMethod.PUT, path, "", Map.of("Content-Type", "text/plain"))
                .isRefused(400, MALFORMED, fault, null);
    }

    @Test
    void a_body_that_is_not_declared_json_is_a_415(TestWorld world) {
        String path = alice("callingBehavior");
        for (String type : new String[] {
            "text/plain",
            "application/xml",
            "application/yaml",
            "multipart/form-data",
            "application/merge-patch+json",
            "application/json;charset=utf-16",
            "*/*",
            "application/*"
        }) {
            world.send("full-admin", HttpMethod.PUT, path, "{\"profileId\":null}", Map.of("Content-Type", type))
                    .isRefused(415, "Content type '" + type + "' not supported")
                    .explains("Content-Type: application/json");
        }
        Answer form = world.send(
                "full-admin",
                HttpMethod.PUT,
                path,
                "behaviorType=x",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(form.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-8", "application/json; charset=UTF-8"})
    void json_may_be_declared_in_each_usual_way(String type, TestWorld world) {
        world.send("full-admin", HttpMethod.PUT, alice("doNotDisturb"), "{}", Map.of("Content-Type", type))
                .isNoContent();
    }

    @Test
    void a_get_may_carry_a_content_type(TestWorld world) {
        Answer answer = world.send(
                "full-admin",
                HttpMethod.GET,
                alice("doNotDisturb"),
                "",
                Map.of("Content-Type", "application/json;charset=utf-8"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void worlds_may_answer_another_media_type_with_400(TestWorld world) {
        world.with(Quirk.WRONG_MEDIA_TYPE_IS_400)
                .send("full-admin", HttpMethod.PUT, alice("doNotDisturb"), "{}", Map.of("Content-Type", "text/plain"))
                .isRefused(400, MALFORMED);
    }
}
