package io.github.fakewebex.control.reports;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What would happen to a request: the same as does happen, and nothing is done. */
@FakeWebexTest
class ExplainTests {

    private static final String BEHAVIOR = alice("callingBehavior");
    private static final String DND = alice("doNotDisturb");

    @Test
    void a_write_that_would_be_granted_passes_every_step_and_is_not_done(TestWorld world) {
        Answer told = explain(world, "full-admin", "PUT", DND, "{\"enabled\":true}");
        told.shows(200, "{\"outcome\":{\"status\":204,\"operation\":\"doNotDisturb.write\",\"body\":\"\"}}");
        assertThatJson(told.body())
                .inPath("$.steps[*].check")
                .isArray()
                .containsExactly("FAULT", "TOKEN", "ROUTE", "SCOPE", "ROLE", "ID", "PERSON", "LICENSE", "BODY");
        assertThatJson(told.body())
                .inPath("$.steps[?(@.passed == false)]")
                .isArray()
                .isEmpty();
        world.get("full-admin", DND)
                .isOk("{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
    }

    @Test
    void a_person_who_would_be_created_or_deleted_is_neither(TestWorld world) {
        explain(world, "full-admin", "DELETE", "/v1/people/" + TestWorld.ALICE, null)
                .shows(200, "{\"outcome\":{\"status\":204}}");
        assertThat(world.get("full-admin", "/v1/people/" + TestWorld.ALICE).status())
                .isEqualTo(200);
        explain(world, "full-admin", "POST", "/v1/people", "{\"emails\":[\"x@acme.example\"],\"displayName\":\"X\"}")
                .shows(200, "{\"outcome\":{\"status\":200}}");
        assertThatJson(world.get("full-admin", "/v1/people?email=x@acme.example")
                        .body())
                .inPath("$.items")
                .isArray()
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                      | GET    | /v1/people/me                          | -          | TOKEN   | no bearer token
            nobody                 | GET    | /v1/people/me                          | -          | TOKEN   | no such token
            expired                | GET    | /v1/people/me                          | -          | TOKEN   | expired
            full-admin             | GET    | /v1/nothing                            | -          | ROUTE   |
            full-admin             | PATCH  | /v1/people                             | -          | ROUTE   |
            user-no-scopes         | GET    | BEHAVIOR                               | -          | SCOPE   | missing scope
            user-with-admin-scopes | GET    | BEHAVIOR                               | -          | ROLE    | missing role
            full-admin             | GET    | /v1/people/!!/features/callingBehavior | -          | ID      | cannot be decoded
            full-admin             | GET    | /v1/people/11a3f990-a689-477d-be6b-00000000ffff/features/doNotDisturb | - | PERSON | no such person
            full-admin             | GET    | /v1/people/11a3f990-a689-477d-be6b-000000000012/features/doNotDisturb | - | LICENSE | no Webex Calling
            full-admin             | PUT    | BEHAVIOR                               | {"behaviorType":"X"} | BODY | is not one of
            full-admin             | PUT    | BEHAVIOR                               | []         | BODY    | not a single JSON object
            full-admin             | PUT    | BEHAVIOR                               | -          | BODY    | body is missing
            """)
    void each_refusal_is_told_at_its_step_and_as_it_would_be_answered(
            @Nullable String token,
            String method,
            String path,
            @Nullable String body,
            String check,
            @Nullable String says,
            TestWorld world) {
        String target = path.replace("BEHAVIOR", BEHAVIOR);
        Answer told = explain(world, token, method, target, body);
        assertThatJson(told.body())
                .inPath("$.steps[?(@.passed == false)].check")
                .isArray()
                .containsExactly(check);
        assertThat(told.body()).contains(says == null ? "" : says);
        Answer real = world.send(
                token == null ? "" : token,
                HttpMethod.valueOf(method),
                target,
                body == null ? "" : body,
                java.util.Map.of("Content-Type", "application/json"));
        told.shows(200, "{\"outcome\":{\"status\":" + real.status() + "}}");
        String message = "\\\"message\\\":\\\"" + real.body().replaceAll("(?s).*?\"message\":\"([^\"]*)\".*", "$1");
        assertThat(told.body()).contains(message);
    }

    @Test
    void a_sign_in_is_explained_with_the_place_it_leads_to_and_its_form_is_understood(TestWorld world) {
        Answer told = explain(
                world,
                null,
                "GET",
                "/v1/authorize?client_id=" + world.name() + ".app&response_type=code&redirect_uri=http://a/cb&scope=a"
                        + "&person=11a3f990-a689-477d-be6b-7120025d8abb",
                null);
        told.shows(200, "{\"outcome\":{\"status\":302}}");
        assertThatJson(told.body()).node("outcome.location").isString().startsWith("http://a/cb?code=");
        world.control(HttpMethod.POST, "/explain", """
                        {"method": "POST", "path": "/v1/access_token", "contentType": "application/x-www-form-urlencoded",
                         "body": "grant_type=authorization_code&client_id=a&client_secret=b&code=c&redirect_uri=http://a/%"}""").shows(200, "{\"outcome\":{\"status\":400}}");
    }

    @Test
    void a_sign_in_is_explained_by_the_people_of_its_clients_world(TestWorld world) {
        String key = "11a3f990-a689-477d-be6b-0000000000aa";
        world.here(HttpMethod.PUT, "/people/" + key, """
                        {"id":"11a3f990-a689-477d-be6b-0000000000aa","organizationId":"96abc2aa-3dcc-11e5-a152-fe34819cdc9a","email":"new@acme.example","displayName":"New",
                         "created":"2026-01-01T00:00:00.000Z"}""").shows(201, "{}");
        String signIn =
                "/v1/authorize?response_type=code&redirect_uri=http://a/cb&scope=a&person=" + key + "&client_id=";
        explain(world, null, "GET", signIn + world.name() + ".app", null).shows(200, "{\"outcome\":{\"status\":302}}");
        explain(world, null, "GET", signIn + "app", null).shows(200, "{\"outcome\":{\"status\":400}}");
    }

    @Test
    void a_sign_in_is_met_by_the_faults_of_the_default_world_alone_as_it_really_is(TestWorld world) {
        world.armed("{\"path\":\"/v1/authorize\",\"effect\":{\"status\":503}}");
        String signIn = "/v1/authorize?response_type=code&redirect_uri=http://a/cb&scope=a"
                + "&person=11a3f990-a689-477d-be6b-7120025d8abb&client_id=" + world.name() + ".app";
        assertThat(world.get("", signIn).status()).isEqualTo(302);
        explain(world, null, "GET", signIn, null).shows(200, "{\"outcome\":{\"status\":302}}");
    }

    @Test
    void a_fault_in_the_way_is_told_and_not_used_up(TestWorld world) {
        world.armed("{\"name\":\"once\",\"times\":1,\"effect\":{\"status\":503}}");
        for (int i = 0; i < 3; i++) {
            explain(world, "full-admin", "GET", DND, null).shows(200, "{\"outcome\":{\"status\":503}}");
        }
        assertThat(world.get("full-admin", DND).status()).isEqualTo(503);
        explain(world, "full-admin", "GET", DND, null).shows(200, "{\"outcome\":{\"status\":200}}");
    }

    @Test
    void the_longest_path_is_explained_as_a_short_one_is(TestWorld world) {
        String path = "/v1/people?id=";
        String longest = path + "%20".repeat((4000 - path.length()) / 3);
        explain(world, "full-admin", "GET", longest, null).shows(200, "{\"outcome\":{\"status\":200}}");
        explain(world, "full-admin", "GET", path + "x".repeat(5_000_000), null).isProblem(400);
    }

    @Test
    void what_is_explained_is_not_journaled(TestWorld world) {
        explain(world, "full-admin", "GET", DND, null);
        world.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"method\":\"GET\"}",
                "{\"method\":\"GET\",\"path\":\"/_sim/worlds\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/%zz\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/a b\"}",
                "{\"method\":\"GET\",\"path\":\"/v12\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/%ff\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/%00\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/a%5Cb\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/a\\\\b\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/me#x\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/me?x=%FF\"}",
                "{\"method\":\"GET\",\"path\":\"/v1/people/me?=\"}",
                "{\"method\":\"TRACE\",\"path\":\"/v1\"}",
                "{\"method\":\"GET\",\"path\":\"/v1\",\"token\":\"a b\"}",
                "{\"method\":\"GET\",\"path\":\"/v1\",\"tokn\":\"a\"}",
                "[]"
            })
    void a_question_that_makes_no_sense_is_refused(String question, TestWorld world) {
        world.control(HttpMethod.POST, "/explain", question).isProblem(400);
    }

    private static Answer explain(
            TestWorld world, @Nullable String token, String method, String path, @Nullable String body) {
        ObjectNode question =
                JsonMapper.shared().createObjectNode().put("method", method).put("path", path);
        if (token != null) {
            question.put("token", TokenText.of(world.name(), token));
        }
        if (body != null) {
            question.set("body", JsonMapper.shared().readTree(body));
        }
        return world.control(HttpMethod.POST, "/explain", question.toString());
    }
}
