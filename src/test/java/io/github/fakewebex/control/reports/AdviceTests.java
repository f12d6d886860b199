package io.github.fakewebex.control.reports;

import static io.github.fakewebex.testing.TestWorld.ALICE;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class AdviceTests {

    @Test
    void a_token_with_more_scopes_than_its_calls_needed_is_too_broad(TestWorld world) {
        world.get("full-admin", alice("callingBehavior"));
        world.get("full-admin-read-only", alice("callingBehavior"));
        Map<String, JsonNode> advice = advice(world);
        assertThat(advice).doesNotContainKey("over-broad-scopes/full-admin-read-only");
        JsonNode broad = item(advice, "over-broad-scopes/full-admin");
        assertThat(broad.get("finding").asString())
                .startsWith(
                        "These calls with the token full-admin needed only spark-admin:people_read; it also carried ")
                .contains("spark-admin:people_write");
        assertThat(broad.get("evidence").toString()).isEqualTo("[1]");
        assertThat(broad.get("remedy").asString()).isNotBlank();
    }

    @Test
    void read_only_members_that_are_sent_back_are_named(TestWorld world) {
        world.put(
                "full-admin",
                alice("callingBehavior"),
                "{\"behaviorType\":null,\"effectiveBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        world.put("full-admin", alice("callingBehavior"), "{\"behaviorType\":null}");
        String body = world.get("full-admin", "/v1/people/" + ALICE + "?callingData=true")
                .body();
        world.put("full-admin", "/v1/people/" + ALICE, body);
        Map<String, JsonNode> advice = advice(world);
        JsonNode behavior = item(advice, "read-only-members/callingBehavior.write");
        assertThat(behavior.get("finding").asString())
                .isEqualTo("callingBehavior.write was sent effectiveBehaviorType, which only Webex sets and which is"
                        + " ignored.");
        assertThat(behavior.get("evidence").toString()).isEqualTo("[1]");
        assertThat(item(advice, "read-only-members/people.replace")
                        .get("finding")
                        .asString())
                .contains("created", "id", "lastModified")
                .doesNotContain("displayName");
    }

    @Test
    void asking_again_and_again_for_the_same_answer_is_polling(TestWorld world) {
        for (int i = 0; i < 10; i++) {
            world.get("user", alice("doNotDisturb"));
        }
        for (int i = 0; i < 9; i++) {
            world.get("full-admin", alice("doNotDisturb"));
        }
        Map<String, JsonNode> advice = advice(world);
        assertThat(advice).doesNotContainKey("polling/full-admin" + alice("doNotDisturb"));
        assertThat(item(advice, "polling/user" + alice("doNotDisturb")).get("evidence"))
                .hasSize(10);
    }

    @Test
    void statuses_and_values_that_were_never_met_are_named(TestWorld world) {
        world.get("full-admin", alice("callingBehavior"));
        world.get("user", alice("callingBehavior"));
        world.put("full-admin", alice("callingBehavior"), "{\"behaviorType\":\"native_sip_call_to_ucm\"}");
        Map<String, JsonNode> advice = advice(world);
        assertThat(item(advice, "statuses-not-met/callingBehavior.read")
                        .get("finding")
                        .asString())
                .isEqualTo("callingBehavior.read was never answered with 401, 404, 429.");
        assertThat(item(advice, "statuses-not-met/callingBehavior.write")
                        .get("finding")
                        .asString())
                .isEqualTo("callingBehavior.write was never answered with 400, 401, 403, 404, 429.");
        assertThat(item(advice, "values-not-seen/callingBehavior.read")
                        .get("finding")
                        .asString())
                .contains("NATIVE_SIP_CALL_TO_UCM")
                .doesNotContain("null");
        assertThat(item(advice, "values-not-sent/callingBehavior.write")
                        .get("finding")
                        .asString())
                .contains("null")
                .doesNotContain("NATIVE_SIP_CALL_TO_UCM");
        assertThat(advice.keySet()).noneMatch(id -> id.startsWith("statuses-not-met/doNotDisturb"));
    }

    @Test
    void a_world_that_nobody_used_gets_no_advice(TestWorld world) {
        assertThat(advice(world)).isEmpty();
    }

    private static JsonNode item(Map<String, JsonNode> advice, String id) {
        assertThat(advice).containsKey(id);
        return Objects.requireNonNull(advice.get(id));
    }

    private static Map<String, JsonNode> advice(TestWorld world) {
        JsonNode report = JsonMapper.shared()
                .readTree(world.get("", "/_sim/worlds/" + world.name() + "/advice")
                        .body());
        return report.get("items")
                .valueStream()
                .collect(Collectors.toMap(it -> it.get("id").asString(), it -> it));
    }
}
