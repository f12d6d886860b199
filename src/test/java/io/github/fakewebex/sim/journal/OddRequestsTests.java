package io.github.fakewebex.sim.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Requests that come at odd moments or by odd spellings. */
@FakeWebexTest
class OddRequestsTests {

    @Test
    void what_began_in_a_world_that_was_made_anew_is_not_told_of_the_new_one(TestWorld world) throws Exception {
        world.armed("{\"name\":\"slow\",\"effect\":{\"delay\":\"2s\"}}");
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> world.get("user", "/v1/people/me"));
        await().until(() ->
                world.here(HttpMethod.GET, "/faults/slow", "").body().contains("\"struck\":1"));
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        assertThat(slow.get().status()).isEqualTo(200);
        world.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1;a=b/people/me", "/%761/people/me"})
    void no_spelling_of_a_path_escapes_the_journal_or_the_faults(String path, TestWorld world) {
        assertThat(world.get("user", path).status()).isEqualTo(200);
        world.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":1}");
        world.armed("{\"effect\":{\"status\":503}}");
        assertThat(world.get("user", path).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%61ccess_token", "/v1//access_token", "/v1/ACCESS_TOKEN", "/v1/x/access_token"})
    void no_spelling_of_where_tokens_come_from_gives_a_secret_away(String path, TestWorld world) {
        world.send(
                "user",
                HttpMethod.POST,
                path,
                "{\"client_secret\":\"SECRET6\"}",
                Map.of("Content-Type", "application/json"));
        assertThat(world.here(HttpMethod.GET, "/journal", "").body())
                .contains("\"count\":1")
                .doesNotContainIgnoringCase("SECRET6");
    }
}
