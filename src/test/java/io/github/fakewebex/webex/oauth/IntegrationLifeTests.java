package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole life of a program that was written for Webex: everything that it sends goes to its base URL. */
@FakeWebexTest
class IntegrationLifeTests {

    private static final String FIONA = "11a3f990-a689-477d-be6b-000000000001";

    @Test
    void authorize_token_me_two_pages_settings_refresh_and_the_old_token_is_dead(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode tokens = program.tokens(program.redeeming(program.code(Map.of(
                "person", FIONA, "scope", "spark-admin:people_read spark-admin:people_write spark:people_read"))));
        String token = tokens.get("access_token").asString();

        JsonNode me = read(program, token, "/v1/people/me");
        assertThat(me.get("displayName").asString()).isEqualTo("Fiona Full");
        String orgId = me.get("orgId").asString();

        Answer first = program.with(token, HttpMethod.GET, "/v1/people?max=8&orgId=" + orgId, "");
        String next = Objects.requireNonNull(first.header("Link")).replaceAll("<http://[^/]+|>.*", "");
        Answer second = program.with(token, HttpMethod.GET, next, "");
        assertThat(second.header("Link")).isNull();
        assertThat(read(first).get("items").size() + read(second).get("items").size())
                .isEqualTo(15);

        String alice = read(program, token, "/v1/people?displayName=Alice&orgId=" + orgId)
                .at("/items/0/id")
                .asString();
        String behavior = "/v1/people/" + alice + "/features/callingBehavior?orgId=" + orgId;
        assertThatJson(read(program, token, behavior)).node("behaviorType").isEqualTo(null);
        program.with(token, HttpMethod.PUT, behavior, "{\"profileId\":\"" + Ids.BRANCH + "\"}")
                .isNoContent();
        assertThatJson(read(program, token, behavior)).node("profileId").isEqualTo(Ids.BRANCH);

        String refreshed = program.tokens(
                        program.refreshing(tokens.get("refresh_token").asString()))
                .get("access_token")
                .asString();
        program.with(token, HttpMethod.GET, behavior, "").isRefused(401, UNAUTHORIZED);
        assertThatJson(read(program, refreshed, behavior)).node("profileId").isEqualTo(Ids.BRANCH);
    }

    private static JsonNode read(SignIn program, String token, String path) {
        return read(program.with(token, HttpMethod.GET, path, ""));
    }

    private static JsonNode read(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
