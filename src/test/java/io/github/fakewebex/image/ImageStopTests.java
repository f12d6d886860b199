package io.github.fakewebex.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a container of the image ends. */
class ImageStopTests {

    private static final String SLOW =
            "{\"name\":\"slow\",\"operation\":\"doNotDisturb.read\",\"effect\":{\"delay\":\"60s\"}}";

    @BeforeAll
    static void assumeThere() {
        ImageContainer.assumeThere();
    }

    @Test
    void a_signal_ends_it_within_three_seconds_and_what_is_in_flight_is_answered() throws Exception {
        try (ImageContainer container = ImageContainer.started()) {
            assertThat(container
                            .send("", "POST", "/_sim/worlds/default/faults", SLOW)
                            .statusCode())
                    .isEqualTo(201);
            CompletableFuture<HttpResponse<String>> stream =
                    container.sendLater("", "GET", "/_sim/worlds/default/journal/events", "");
            CompletableFuture<HttpResponse<String>> answer =
                    container.sendLater("user", "GET", "/v1/people/me/features/doNotDisturb", "");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> container
                            .send("", "GET", "/_sim/worlds/default/faults/slow", "")
                            .body()
                            .contains("\"struck\":1"));
            long began = System.nanoTime();
            container.signal("TERM");
            long status = container.exitCode();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            assertThat(status).isIn(0L, 143L);
            assertThat(answer.get(1, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(stream.get(1, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
    }
}
