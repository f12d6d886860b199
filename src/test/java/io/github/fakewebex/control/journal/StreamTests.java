package io.github.fakewebex.control.journal;

import static io.github.fakewebex.testing.EventLines.next;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.sim.journal.JournalFollowers;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;

@FakeWebexTest
@Timeout(60)
class StreamTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void requests_are_sent_as_they_come_those_that_fit(TestWorld world) throws Exception {
        world.get("user", alice("doNotDisturb"));
        try (BufferedReader stream = follow(world, "?token=user", "")) {
            assertThat(stream.readLine()).isEqualTo(":journal of " + world.name());
            world.get("full-admin", alice("doNotDisturb"));
            world.get("user", alice("callingBehavior"));
            assertThat(next(stream, "id:")).isEqualTo("3");
            assertThat(next(stream, "event:")).isEqualTo("entry");
            assertThat(next(stream, "data:")).contains("\"operation\":\"callingBehavior.read\"");
        }
    }

    @Test
    void who_comes_back_goes_on_where_the_stream_broke(TestWorld world) throws Exception {
        for (int i = 0; i < 3; i++) {
            world.get("user", alice("doNotDisturb"));
        }
        try (BufferedReader stream = follow(world, "", "1")) {
            assertThat(next(stream, "id:")).isEqualTo("2");
            assertThat(next(stream, "id:")).isEqualTo("3");
        }
        try (BufferedReader stream = follow(world, "?since=2", "")) {
            assertThat(next(stream, "id:")).isEqualTo("3");
        }
    }

    @Test
    void who_comes_back_after_a_reset_misses_nothing_of_the_new_journal(TestWorld world) throws Exception {
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isLessThan(300);
        world.get("user", alice("doNotDisturb"));
        try (BufferedReader stream = follow(world, "", "2")) {
            world.get("user", alice("doNotDisturb"));
            world.get("user", alice("doNotDisturb"));
            assertThat(next(stream, "id:")).isEqualTo("1");
            assertThat(next(stream, "id:")).isEqualTo("2");
        }
    }

    @Test
    void a_client_that_went_away_is_followed_by_nothing(TestWorld world) throws Exception {
        follow(world, "", "").close();
        // Each entry is a try to send; one of them meets the closed connection.
        await().until(() -> {
            world.get("user", alice("doNotDisturb"));
            return !JournalFollowers.has(world);
        });
    }

    @Test
    void the_stream_ends_with_its_world(TestWorld world) throws Exception {
        try (BufferedReader stream = follow(world, "", "")) {
            assertThat(stream.readLine()).isEqualTo(":journal of " + world.name());
            assertThat(world.here(HttpMethod.DELETE, "", "").status()).isEqualTo(204);
            while (stream.readLine() != null) {
                // until it ends
            }
        }
        assertThat(JournalFollowers.has(world)).isFalse();
    }

    /** Follows the journal; the stream is there when this returns. */
    private static BufferedReader follow(TestWorld world, String query, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(world.url("/_sim/worlds/" + world.name() + "/journal/events" + query)));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }
}
