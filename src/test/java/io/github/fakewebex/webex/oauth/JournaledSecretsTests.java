package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs sign in with is used once, and is then nowhere in the journal, in whatever way it was sent. */
@FakeWebexTest
class JournaledSecretsTests {

    @Test
    void no_token_code_or_secret_is_in_the_journal_or_in_the_archive(TestWorld world) {
        SignIn program = new SignIn(world);
        List<String> secrets = new ArrayList<>(List.of("its-secret", "my-verifier", "hidden-state", "basic-secret"));

        String code = program.code(Map.of("state", "hidden-state"));
        JsonNode tokens = program.tokens(program.redeeming(code));
        String token = tokens.get("access_token").asString();
        String refresh = tokens.get("refresh_token").asString();
        JsonNode refreshed = program.tokens(program.refreshing(refresh));
        String second = refreshed.get("access_token").asString();
        JsonNode byJson = JsonMapper.shared()
                .readTree(program.postJson(program.refreshing(refresh)).body());
        String third = byJson.get("access_token").asString();
        secrets.addAll(List.of(code, token, refresh, second, third));

        program.with(third, HttpMethod.GET, alice("doNotDisturb"), "");
        program.with(third, HttpMethod.GET, alice("doNotDisturb") + "?access%5Ftoken=" + third, "");
        program.with(second + "-unknown", HttpMethod.GET, alice("doNotDisturb"), "");
        program.post(program.redeeming(code));
        program.post("{\"client_secret\":\"its-secret\",\"code\":\"" + code + "\"}", json());
        program.post(
                "grant_type=authorization_code&code_verifier=my-verifier&code=" + code,
                Map.of("Authorization", "Basic basic-secret"));
        program.authorize(Map.of("client_id", program.clientId(), "state", "hidden-state", "code_challenge", code));

        String journal = world.get("", "/_sim/worlds/" + world.name() + "/journal?limit=1000")
                .body();
        String archive =
                world.get("", "/_sim/worlds/" + world.name() + "/journal/har").body();
        assertThat(journal).contains("/v1/access_token", "/v1/authorize", "state=***");
        assertThat(archive).contains("/v1/access_token", "/v1/authorize");
        for (String secret : secrets) {
            assertThat(journal).doesNotContain(secret);
            assertThat(archive).doesNotContain(secret);
        }
    }

    @Test
    void a_secret_in_a_query_is_not_in_the_journal_for_the_link_that_repeats_it_either(TestWorld world) {
        String asked = "/v1/people?max=1&access_token=hidden&callingData=true";
        assertThat(world.get("full-admin", asked).header("Link")).contains("access_token=hidden");
        String journal =
                world.get("", "/_sim/worlds/" + world.name() + "/journal").body();
        assertThat(journal)
                .contains("/v1/people?max=1&access_token=***&callingData=true&cursor=", "; rel=\\\"next\\\"")
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token",
                "assertion",
                "client_assertion",
                "client_secret",
                "code",
                "code_challenge",
                "code_verifier",
                "id_token",
                "password",
                "refresh_token",
                "secret",
                "state",
                "Token"
            })
    void each_secret_of_a_query_is_masked_and_no_form_is_kept_wherever_it_is_sent(String name, TestWorld world) {
        String secret = name + "=hidden";
        world.send(
                "full-admin",
                HttpMethod.POST,
                "/v1/people?" + secret + "&max=1",
                secret,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(world.here(HttpMethod.GET, "/journal", "").body())
                .contains("\"count\":1", "\"query\":\"" + name + "=***&max=1\"")
                .doesNotContain("hidden");
    }

    private static Map<String, String> json() {
        return Map.of("Content-Type", "application/json");
    }
}
