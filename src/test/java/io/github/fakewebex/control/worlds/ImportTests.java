package io.github.fakewebex.control.worlds;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Seeds in and out. */
@FakeWebexTest
class ImportTests {

    private static final String SEED = """
            organizations:
              - id: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a
                displayName: Acme
                created: 2020-01-01T00:00:00Z
                defaultBehaviorType: NATIVE_SIP_CALL_TO_UCM
            people:
              - id: 11a3f990-a689-477d-be6b-7120025d8abb
                organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a
                email: a@acme.example
                displayName: Alice
                created: 2020-01-01T00:00:00Z
                roles: [FULL_ADMIN]
            tokens:
              - name: admin
                personId: 11a3f990-a689-477d-be6b-7120025d8abb
                scopes: ["spark-admin:people_read"]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/json"})
    void what_is_exported_can_be_imported_and_is_exported_the_same(String type, TestWorld world) {
        world.put("full-admin", alice("callingBehavior"), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}")
                .isNoContent();
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}").isNoContent();
        world.here(HttpMethod.PUT, "/quirks", "{\"garbage-id-is-404\":1}");
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-01-01T00:00:00Z\"}");
        String exported = export(world, world.name(), type);
        String copy = world.name() + "-copy";
        world.send("", HttpMethod.PUT, "/_sim/worlds/" + copy, exported, Map.of("Content-Type", type))
                .shows(201, "{\"peopleCount\":20,\"quirks\":{\"garbage-id-is-404\":1}}");
        assertThat(export(world, copy, type)).isEqualTo(exported);
        world.control(HttpMethod.DELETE, "/worlds/" + copy, "");
    }

    @Test
    void an_import_replaces_the_whole_world_and_is_what_a_reset_brings_back(TestWorld world) {
        world.here(HttpMethod.PUT, "", SEED).shows(200, "{\"peopleCount\":1}");
        assertThat(world.get("full-admin", alice("callingBehavior")).status()).isEqualTo(401);
        String effective = "{\"behaviorType\":null,\"effectiveBehaviorType\":\"%s\",\"profileId\":null}";
        world.get("admin", alice("callingBehavior")).isOk(effective.formatted("NATIVE_SIP_CALL_TO_UCM"));
        world.here(
                HttpMethod.PUT,
                "/organizations/96abc2aa-3dcc-11e5-a152-fe34819cdc9a/defaults",
                "{\"behaviorType\":\"NATIVE_WEBEX_TEAMS_CALLING\"}");
        world.get("admin", alice("callingBehavior")).isOk(effective.formatted("NATIVE_WEBEX_TEAMS_CALLING"));
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        world.get("admin", alice("callingBehavior")).isOk(effective.formatted("NATIVE_SIP_CALL_TO_UCM"));
    }

    @ParameterizedTest(name = "{0} instead of {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            NATIVE_SIP_CALL_TO_UCM                    | NATIVE                     | 5  | organizations[0].defaultBehaviorType | is not one of
            displayName: Acme                         | displayName: ''            | 3  | organizations[0].displayName         | size must be
            email: a@acme.example                     | email: nobody              | 9  | people[0].email                      | email
            email: a@acme.example                     | email: ''                  | 9  | people[0].email                      | size must be
            displayName: Alice                        | displayNames: Alice        | 10 | people[0].displayNames               | unknown member
            roles: [FULL_ADMIN]                       | roles: [KING]              | 12 | people[0].roles[0]                   | is not one of
            roles: [FULL_ADMIN]                       | locationId: nowhere        | 12 | people[0].locationId                 | is not there
            name: admin                               | name: a.b                  | 14 | tokens[0].name                       | must be 1 to 100 letters
            'scopes: ["spark-admin:people_read"]'     | 'scopes: ["a b"]'          | 16 | tokens[0].scopes                     | must match
            'scopes: ["spark-admin:people_read"]'     | expiresAt: tomorrow        | 16 | tokens[0].expiresAt                  | is not a date
            'tokens:'                                 | 'token:'                   | 13 | token                                | unknown section
            'tokens:'                                 | 'locations: 5\ntokens:'   | 13 | locations                            | must be a list
            'organizations:'                          | 'quirks: {x: 1}\norganizations:' | 1 | quirks.x                      | unknown quirk
            'tokens:'                                 | 'faults: [{operation: doNotDisturb.reed, effect: {status: 503}}]\ntokens:' | 13 | faults[0].operation | doNotDisturb.read
            'tokens:'                                 | 'rateLimits: [{requests: 1, window: 60s, per: token, operation: x}]\ntokens:' | 13 | rateLimits[0].operation | doNotDisturb.read
            """)
    void each_fault_is_told_with_its_line_and_nothing_is_written(
            String good, String bad, int line, String field, String message, TestWorld world) {
        String before = export(world, world.name(), "application/yaml");
        String faulty = SEED.replace(good, bad.replace("\\n", "\n"));
        assertThat(faulty).isNotEqualTo(SEED);
        Answer refused = world.here(HttpMethod.PUT, "", faulty);
        refused.isProblem(400, field, message);
        assertThatJson(refused.body()).inPath("$.errors[0].line").isEqualTo(line);
        assertThatJson(refused.body()).inPath("$.errors[0].field").isEqualTo(field);
        assertThat(export(world, world.name(), "application/yaml")).isEqualTo(before);
        String fresh = world.name() + "-b";
        world.control(HttpMethod.PUT, "/worlds/" + fresh, faulty).isProblem(400, field);
        world.control(HttpMethod.GET, "/worlds/" + fresh, "").isProblem(404);
    }

    @Test
    void all_faults_are_told_at_once(TestWorld world) {
        Answer refused = world.here(
                HttpMethod.PUT, "", SEED.replace("a@acme.example", "nobody").replace("name: admin", "name: ''"));
        assertThatJson(refused.body())
                .inPath("$.errors[*].field")
                .isArray()
                .containsExactlyInAnyOrder("people[0].email", "tokens[0].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[]",
                "5",
                "{",
                "a: [",
                "null",
                "{\"people\":[],\"people\":[]}",
                "a: 1\na: 2",
                "\u0000"
            })
    void what_is_no_seed_is_refused(String text, TestWorld world) {
        assertThat(world.here(HttpMethod.PUT, "", text).isProblem(400).body()).doesNotContain("tools.jackson");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            'clock: {frozenAt: "+999999999-01-01T00:00:00Z"}'  | clock.frozenAt
            'clock: {offsetMillis: 9223372036854775807}'       | clock.offsetMillis
            'clock: {offsetMillis: -9223372036854775808}'      | clock.offsetMillis
            'clock: {offsetMillis: 1e99}'                      | is not a whole number
            'quirks: {stale-reads: 1e99}'                      | quirks.stale-reads
            'licenses: [{id: x, organizationId: y, name: z, totalUnits: 99999999999}]' | out of range
            'x: &a 1\ny: *a'                                   | liases
            'a: .nan'                                          | not valid YAML
            """)
    void what_no_world_can_live_with_is_refused_and_the_world_lives_on(String bad, String told, TestWorld world) {
        Answer refused = world.here(HttpMethod.PUT, "", bad.replace("\\n", "\n"));
        refused.isProblem(400, told);
        assertThat(refused.body()).doesNotContain("jackson").doesNotContain("java.");
        assertThat(world.get("full-admin", alice("doNotDisturb")).status()).isEqualTo(200);
    }

    @Test
    void what_a_world_holds_can_be_brought_back_whatever_a_seed_may_hold(TestWorld world) {
        String odd = "\u0130".repeat(60) + "@acme.example";
        assertThat(world.here(HttpMethod.PUT, "", SEED.replace("a@acme.example", odd))
                        .status())
                .isEqualTo(200);
        assertThat(world.here(HttpMethod.PUT, "/snapshots/odd", "").status()).isEqualTo(200);
        assertThat(world.here(HttpMethod.POST, "/snapshots/odd/restore", "").status())
                .isEqualTo(204);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        assertThat(world.get("admin", alice("callingBehavior")).status()).isEqualTo(200);
    }

    @Test
    void a_seed_is_utf_8_from_its_first_byte_to_its_last(TestWorld world) {
        String path = "/_sim/worlds/" + world.name();
        byte[] seed = (SEED + "# x" + "\ud83d\ude00".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        world.send("", HttpMethod.PUT, path, seed, Map.of()).shows(200, "{\"peopleCount\":1}");
        byte[] broken = Arrays.copyOf(seed, seed.length - 1);
        world.send("", HttpMethod.PUT, path, broken, Map.of()).isProblem(400, "not valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organizations   | id       | {id: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, displayName: B, created: 2020-01-01T00:00:00Z, defaultBehaviorType: NATIVE_SIP_CALL_TO_UCM}
            callingProfiles | id       | {id: b37f2fba-2e7c-11eb-a368-dbe4b7671fe9, organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, name: P}
            locations       | id       | {id: hamburg, organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, name: L, timeZone: Europe/Berlin}
            licenses        | id       | {id: x, organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, name: L, totalUnits: 1}
            people          | id       | {id: 11a3f990-a689-477d-be6b-7120025d8abb, organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, email: b@acme.example, displayName: A, created: 2020-01-01T00:00:00Z}
            people          | email    | {id: 11a3f990-a689-477d-be6b-000000000001, organizationId: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, email: A@acme.example, displayName: A, created: 2020-01-01T00:00:00Z}
            tokens          | name     | {name: admin, personId: 11a3f990-a689-477d-be6b-7120025d8abb, scopes: []}
            doNotDisturb    | personId | {personId: 11a3f990-a689-477d-be6b-7120025d8abb, enabled: true}
            """)
    void what_is_there_twice_is_told(String section, String member, String row, TestWorld world) {
        String before = export(world, world.name(), "application/yaml");
        String each = "\n  - " + row;
        String twice = SEED.contains(section + ":\n")
                ? SEED.replace(section + ":\n", section + ":" + each + "\n")
                : SEED + section + ":" + each + each + "\n";
        world.here(HttpMethod.PUT, "", twice).isProblem(400, section + "[1]." + member, "twice");
        assertThat(export(world, world.name(), "application/yaml")).isEqualTo(before);
    }

    private static String export(TestWorld world, String name, String type) {
        Answer exported =
                world.send("", HttpMethod.GET, "/_sim/worlds/" + name + "/export", "", Map.of("Accept", type));
        assertThat(exported.status()).isEqualTo(200);
        assertThat(exported.header("Content-Type")).startsWith(type);
        return exported.body();
    }
}
