package io.github.fakewebex.control.people;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Organizations, people and tokens, read and changed singly. */
@FakeWebexTest
class EditsTests {

    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
    private static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";
    private static final String NEW = "11a3f990-a689-477d-be6b-00000000aaaa";
    private static final String PERSON = """
            {"id": "%s", "organizationId": "%s", "email": "new@acme.example", "displayName": "Nina New",
             "created": "2026-01-01T00:00:00Z", "roles": ["USER_ADMIN"]}""".formatted(NEW, ACME);
    private static final Map<String, String> FITTING = Map.of(
            "people", PERSON,
            "organizations", """
                    {"id": "%s", "displayName": "Umbrella", "created": "2026-01-01T00:00:00Z",
                     "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM"}""".formatted(NEW),
            "tokens", """
                    {"name": "mine", "personId": "%s", "scopes": [], "expiresAt": "2026-01-01T00:00:00Z"}""".formatted(ALICE));

    @Test
    void a_changed_default_shows_at_once_to_who_has_no_own_value(TestWorld world) {
        world.here(
                        HttpMethod.PUT,
                        "/organizations/" + ACME + "/defaults",
                        "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"b37f2fba-2e7c-11eb-a368-dbe4b7671feb\"}")
                .shows(200, """
                        {"id": "%s", "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM",
                         "defaultProfileId": "b37f2fba-2e7c-11eb-a368-dbe4b7671feb"}""".formatted(ACME));
        world.get("full-admin", alice("callingBehavior"))
                .isOk(
                        "{\"behaviorType\":null,\"effectiveBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":null}");
        world.here(HttpMethod.GET, "/people/" + ALICE, "").shows(200, """
                {"id": "%s", "settings": {"callingBehaviors": {"behaviorType": null,
                 "effectiveBehaviorType": "NATIVE_SIP_CALL_TO_UCM", "profileId": null,
                 "effectiveProfileId": "Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZWI"},
                 "doNotDisturb": {"enabled": false}}}""".formatted(ALICE));
    }

    @Test
    void an_organization_is_created_read_and_changed(TestWorld world) {
        String id = "96abc2aa-3dcc-11e5-a152-00000000aaaa";
        String body = """
                {"id": "%s", "displayName": "Umbrella", "created": "2026-01-01T00:00:00Z",
                 "defaultBehaviorType": "CALL_WITH_APP_REGISTERED_FOR_TEL", "managedBy": "%s"}""";
        world.here(HttpMethod.PUT, "/organizations/" + id, body.formatted(id, ACME))
                .shows(201, "{\"displayName\":\"Umbrella\"}");
        world.here(
                        HttpMethod.PUT,
                        "/organizations/" + id,
                        body.formatted(id, ACME).replace("Umbrella", "Rain"))
                .shows(200, "{\"displayName\":\"Rain\"}");
        world.here(HttpMethod.GET, "/organizations/" + id, "")
                .shows(200, "{\"displayName\":\"Rain\",\"managedBy\":\"" + ACME + "\"}");
        assertThatJson(world.here(HttpMethod.GET, "/organizations", "").body())
                .inPath("$.items")
                .isArray()
                .hasSize(5);
        world.here(HttpMethod.PUT, "/organizations/" + id, body.formatted(id, NEW))
                .isProblem(400, "managedBy");
        world.here(HttpMethod.PUT, "/organizations/" + ACME, body.formatted(id, ACME))
                .isProblem(400, "id");
        world.here(HttpMethod.GET, "/organizations/" + NEW, "").isProblem(404);
    }

    @Test
    void a_person_is_created_changed_and_deleted(TestWorld world) {
        world.here(HttpMethod.PUT, "/people/" + NEW, PERSON).shows(201, "{\"displayName\":\"Nina New\"}");
        world.here(
                HttpMethod.POST,
                "/tokens",
                "{\"name\":\"nina\",\"personId\":\"" + NEW + "\",\"scopes\":[\"spark-admin:people_read\"]}");
        world.get("nina", "/v1/people/" + NEW + "/features/callingBehavior")
                .isOk(
                        "{\"behaviorType\":null,\"effectiveBehaviorType\":\"NATIVE_WEBEX_TEAMS_CALLING\",\"profileId\":null}");
        world.here(HttpMethod.PUT, "/people/" + NEW, PERSON.replace("USER_ADMIN", "DEVICE_ADMIN"))
                .shows(200, "{\"roles\":[\"DEVICE_ADMIN\"]}");
        assertThat(world.get("nina", "/v1/people/" + NEW + "/features/callingBehavior")
                        .status())
                .isEqualTo(403);
        assertThat(world.here(HttpMethod.DELETE, "/people/" + NEW, "").status()).isEqualTo(204);
        assertThat(world.get("nina", "/v1/people/me").status()).isEqualTo(401);
        world.here(HttpMethod.DELETE, "/people/" + NEW, "").isProblem(404, "no such person");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new@acme.example       | alice.miller@acme.example | 409 | email
            new@acme.example       | nobody                    | 400 | email
            new@acme.example       | ''                        | 400 | email
            "USER_ADMIN"           | "KING"                    | 400 | roles
            "roles": ["USER_ADMIN"] | "licenses": ["x"]        | 400 | licenses
            "roles": ["USER_ADMIN"] | "locationId": "x"        | 400 | locationId
            "roles": ["USER_ADMIN"] | "assignedCustomers": ["x"] | 400 | assignedCustomers
            "displayName"          | "name"                    | 400 | name
            96abc2aa-3dcc-11e5-a152-fe34819cdc9a | 96abc2aa-3dcc-11e5-a152-fe34819cdc9b | 400 | organizationId
            2026-01-01T00:00:00Z   | tomorrow                  | 400 | created
            """)
    void a_person_that_does_not_fit_is_refused_and_not_there(
            String good, String bad, int status, String field, TestWorld world) {
        assertThat(PERSON).contains(good);
        world.here(HttpMethod.PUT, "/people/" + NEW, PERSON.replace(good, bad)).isProblem(status, field);
        world.here(HttpMethod.GET, "/people/" + NEW, "").isProblem(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            people        | created   | "2026-01-01T00:00:00Z" | "+20000-01-01T00:00:00Z"
            people        | details   | "roles": ["USER_ADMIN"] | "details": {"title": "LONG"}
            people        | lastModified | "roles": ["USER_ADMIN"] | "lastModified": "+20000-01-01T00:00:00Z"
            organizations | created   | "2026-01-01T00:00:00Z" | "1969-12-31T23:59:59Z"
            tokens        | expiresAt | "2026-01-01T00:00:00Z" | "+20000-01-01T00:00:00Z"
            """)
    void what_no_seed_may_hold_is_refused_in_the_same_words_and_changes_nothing(
            String section, String field, String good, String bad, TestWorld world) {
        String row = FITTING.getOrDefault(section, "").replace(good, bad.replace("LONG", "x".repeat(100_000)));
        String before = world.here(HttpMethod.GET, "/export", "").body();
        Answer seed = world.here(HttpMethod.PUT, "", "{\"%s\": [%s]}".formatted(section, row));
        String words = JsonPath.read(seed.isProblem(400).body(), "$.errors[0].message");
        Answer edit = section.equals("tokens")
                ? world.here(HttpMethod.POST, "/tokens", row)
                : world.here(HttpMethod.PUT, "/" + section + "/" + NEW, row);
        edit.isProblem(400, field + ": " + words);
        assertThatJson(edit.body()).node("errors[0].field").isEqualTo(field);
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /worlds/{world}/people?after=%00 | ''
            GET  | /matrix?world=%00                | ''
            PUT  | /worlds/{world}/people/{new}     | "locationId": "x"
            PUT  | /worlds/{world}/people/{new}     | "licenses": ["x"]
            """)
    void a_text_that_not_every_database_takes_is_refused_by_each(
            String method, String path, String member, TestWorld world) {
        String body = PERSON.replace("\"roles\": [\"USER_ADMIN\"]", member.replace("x", "\\u0000"));
        world.control(
                        HttpMethod.valueOf(method),
                        path.replace("{world}", world.name()).replace("{new}", NEW),
                        method.equals("GET") ? "" : body)
                .isProblem(400);
    }

    @Test
    void a_new_person_was_last_modified_when_the_row_says_and_a_changed_one_now(TestWorld world) {
        String row = PERSON.replace("\"roles\"", "\"lastModified\": \"2026-02-01T00:00:00Z\", \"roles\"");
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-01-01T00:00:00Z\"}");
        world.here(HttpMethod.PUT, "/people/" + NEW, row).shows(201, "{\"lastModified\":\"2026-02-01T00:00:00.000Z\"}");
        world.here(HttpMethod.PUT, "/people/" + NEW, row).shows(200, "{\"lastModified\":\"2030-01-01T00:00:00.000Z\"}");
    }

    @Test
    void people_are_listed_a_hundred_at_a_time(TestWorld world) {
        String name = world.name() + "-crowd";
        world.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + name + "\",\"from\":\"crowd?people=150\"}");
        Answer first = world.control(HttpMethod.GET, "/worlds/" + name + "/people", "");
        assertThatJson(first.body()).inPath("$.items").isArray().hasSize(100);
        String next = first.body().replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        Answer last = world.control(HttpMethod.GET, "/worlds/" + name + "/people?after=" + next, "");
        assertThatJson(last.body()).inPath("$.items").isArray().hasSize(52);
        assertThatJson(last.body()).node("next").isAbsent();
        world.control(HttpMethod.DELETE, "/worlds/" + name, "");
    }

    @Test
    void a_token_is_minted_with_any_scopes_and_revoked(TestWorld world) {
        String body = "{\"name\":\"mine\",\"personId\":\"" + ALICE + "\",\"scopes\":[\"spark:people_read\"]}";
        world.here(HttpMethod.POST, "/tokens", body)
                .shows(201, "{\"name\":\"mine\",\"token\":\"" + world.name() + ".mine\"}");
        assertThat(world.get("mine", alice("doNotDisturb")).status()).isEqualTo(200);
        world.here(HttpMethod.POST, "/tokens", body).isProblem(409, "token of that name");
        assertThatJson(world.here(HttpMethod.GET, "/tokens", "").body())
                .inPath("$.items[*].name")
                .isArray()
                .contains("mine", "full-admin");
        assertThat(world.here(HttpMethod.DELETE, "/tokens/mine", "").status()).isEqualTo(204);
        assertThat(world.get("mine", alice("doNotDisturb")).status()).isEqualTo(401);
        world.here(HttpMethod.DELETE, "/tokens/mine", "").isProblem(404, "no such token");
    }

    @ParameterizedTest
    @CsvSource({"a.b,11a3f990-a689-477d-be6b-7120025d8abb,x", "a,nobody,x", "a,11a3f990-a689-477d-be6b-7120025d8abb,x y"
    })
    void a_token_that_makes_no_sense_is_refused(String name, String person, String scope, TestWorld world) {
        world.here(
                        HttpMethod.POST,
                        "/tokens",
                        "{\"name\":\"%s\",\"personId\":\"%s\",\"scopes\":[\"%s\"]}".formatted(name, person, scope))
                .isProblem(400);
        assertThatJson(world.here(HttpMethod.GET, "/tokens", "").body())
                .inPath("$.items")
                .isArray()
                .hasSize(18);
    }
}
