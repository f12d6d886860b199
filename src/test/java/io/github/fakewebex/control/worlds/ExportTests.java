package io.github.fakewebex.control.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported, kept or copied while others write. */
@FakeWebexTest
class ExportTests {

    private static final int NEWCOMERS = 150;

    @Test
    void an_export_is_of_one_moment_however_much_is_written_meanwhile(TestWorld world) {
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 0; number < NEWCOMERS; number++) {
                arrive(world, String.format(Locale.ROOT, "11a3f990-a689-477d-be6b-%012d", 1_000 + number), number);
            }
        });
        do {
            JsonNode export = JsonMapper.shared().readTree(export(world, "application/json"));
            Set<String> people = new HashSet<>();
            export.get("people").forEach(person -> people.add(person.get("id").asString()));
            assertThat(export.get("tokens"))
                    .allSatisfy(token ->
                            assertThat(people).contains(token.get("personId").asString()));
        } while (!writer.isDone());
        writer.join();
    }

    @Test
    void a_way_through_yaml_changes_no_text_however_it_looks(TestWorld world) {
        String odd = """
                ["1e3", "1E5", "-1e5", "1e+3", "1.5e3", "12e03", "1e400", "007", "-0", "0x1f", "1_000", ".inf", "-.inf",
                 ".nan", "true", "no", "null", "~", "", " ", " a ", "# a", "a: b", "- a", "*a", "&a", "---", "\\u0085",
                 "a\\u0085", "a\\n\\u0085", "a\\n b\\n\\n", "\\ta\\r\\n", "\\u2028", "\\ufeff", "\\u0007", "\\ud83d\\ude00"]""";
        String id = "11a3f990-a689-477d-be6b-00000000aaaa";
        world.here(HttpMethod.PUT, "/people/" + id, """
                        {"id": "%s", "organizationId": "96abc2aa-3dcc-11e5-a152-fe34819cdc9a", "email": "new@acme.example",
                         "displayName": "1e3", "created": "2026-01-01T00:00:00Z", "details": {"siteUrls": %s}}""".formatted(id, odd)).shows(201, "{}");
        String before = export(world, "application/json");
        world.here(HttpMethod.PUT, "", export(world, "application/yaml")).shows(200, "{}");
        assertThat(export(world, "application/json")).isEqualTo(before);
    }

    private static String export(TestWorld world, String type) {
        return world.send("", HttpMethod.GET, "/_sim/worlds/" + world.name() + "/export", "", Map.of("Accept", type))
                .body();
    }

    private static void arrive(TestWorld world, String id, int number) {
        world.here(HttpMethod.PUT, "/people/" + id, """
                        {"id": "%s", "organizationId": "96abc2aa-3dcc-11e5-a152-fe34819cdc9a", "email": "new%d@acme.example",
                         "displayName": "New", "created": "2026-01-01T00:00:00Z"}""".formatted(id, number)).shows(201, "{}");
        world.here(
                        HttpMethod.POST,
                        "/tokens",
                        "{\"name\": \"new-%d\", \"personId\": \"%s\", \"scopes\": []}".formatted(number, id))
                .shows(201, "{}");
    }
}
