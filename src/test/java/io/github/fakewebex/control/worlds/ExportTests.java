package io.github.fakewebex.control.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.HashSet;
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
                arrive(world, "11a3f990-a689-477d-be6b-%012d".formatted(1_000 + number), number);
            }
        });
        do {
            JsonNode export = JsonMapper.shared()
                    .readTree(world.send(
                                    "",
                                    HttpMethod.GET,
                                    "/_sim/worlds/" + world.name() + "/export",
                                    "",
                                    Map.of("Accept", "application/json"))
                            .body());
            Set<String> people = new HashSet<>();
            export.get("people").forEach(person -> people.add(person.get("id").asString()));
            assertThat(export.get("tokens"))
                    .allSatisfy(token ->
                            assertThat(people).contains(token.get("personId").asString()));
        } while (!writer.isDone());
        writer.join();
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
