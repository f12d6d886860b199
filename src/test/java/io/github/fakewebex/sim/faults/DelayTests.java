package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that wait, and what they cost others. */
@FakeWebexTest
@ExtendWith(OutputCaptureExtension.class)
class DelayTests {

    private static final String OFF =
            "{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";

    @LocalServerPort
    private int port;

    @Test
    @DisabledIfSystemProperty(
            named = "test.database",
            matches = "postgresql",
            disabledReason =
                    "each delay is counted under one row's lock; so many at once are refused there by the pool")
    void five_hundred_waiting_answers_slow_nobody_else(TestWorld slow, TestWorld other) {
        slow.armed("{\"effect\":{\"delay\":\"20s\"}}");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(slow.url(alice("doNotDisturb"))))
                .header("Authorization", "Bearer " + TokenText.of(slow.name(), "user"))
                .build();
        int before = slow.bean(Pauses.class).count();
        List<CompletableFuture<HttpResponse<String>>> waiting = IntStream.range(0, 500)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> slow.bean(Pauses.class).count() >= before + 500
                        || waiting.stream().anyMatch(CompletableFuture::isDone));
        other.get("user", alice("doNotDisturb")).isOk(OFF);
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(waiting).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(answer.join().body()).isEqualTo(OFF);
        });
    }

    @Test
    void a_delayed_request_is_done_at_once_and_its_answer_is_a_true_one(TestWorld world) {
        world.armed("{\"method\":\"PUT\",\"effect\":{\"delay\":\"30ms..60ms\"}}");
        long began = System.nanoTime();
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}").isNoContent();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
        assertThat(world.get("user", alice("doNotDisturb")).body()).contains("\"enabled\":true");
    }

    @Test
    void a_delayed_answer_keeps_compression_and_what_browsers_need(TestWorld world) throws Exception {
        world.armed("{\"effect\":{\"delay\":\"5ms\"}}");
        HttpResponse<byte[]> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.url("/v1/people")))
                                .header("Authorization", "Bearer " + TokenText.of(world.name(), "full-admin"))
                                .header("Accept-Encoding", "gzip")
                                .header("Origin", "http://page.example")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(page.headers().allValues("trackingid")).hasSize(1);
        world.get("user", alice("callingBehavior")).isRefused(403, Answer.FORBIDDEN);
    }

    @Test
    void whoever_waits_for_nothing_and_leaves_is_forgotten_without_a_word(TestWorld world, CapturedOutput output)
            throws Exception {
        world.armed("{\"effect\":{\"connection\":\"never\"}}");
        Pauses pauses = world.bean(Pauses.class);
        int before = pauses.count();
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TokenText.of(world.name(), "user") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> pauses.count() > before);
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> pauses.count() <= before);
        assertThat(output.getAll()).doesNotContain("Exception", " WARN ", " ERROR ", "\tat ");
    }

    @Test
    void whoever_leaves_before_a_delayed_answer_leaves_no_line_in_the_log(TestWorld world, CapturedOutput output)
            throws Exception {
        world.armed("{\"effect\":{\"dribble\":\"1/20ms\"}}");
        Pauses pauses = world.bean(Pauses.class);
        int before = pauses.count();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("GET " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TokenText.of(world.name(), "user") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isPositive();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> pauses.count() <= before);
        assertThat(output.getAll()).doesNotContain("Exception", " WARN ", " ERROR ", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "250ms, 250, 250",
        "100ms..2s, 100, 2000",
        "0ms..0ms, 0, 0",
        "'lognormal(200ms,0)', 200, 200",
        "'lognormal(20m,0)', 600000, 600000",
        "'lognormal(200ms,9)', 0, 600000"
    })
    void a_delay_keeps_to_its_bounds(String text, long least, long most) {
        Delay delay = Delay.of(text);
        double[] dice = {0, 0.25, 0.5, 0.75, 0.999_999};
        assertThat(DoubleStream.of(dice).boxed())
                .allSatisfy(
                        one -> assertThat(delay.drawn(number -> one).toMillis()).isBetween(least, most));
    }

    @ParameterizedTest(name = "{0} of all wait {1} ms at most")
    @CsvSource({"0.0228, 74", "0.1587, 121", "0.5, 200", "0.8413, 330", "0.9772, 544"})
    void a_spread_delay_lies_around_its_median_as_a_logarithmic_normal_one_does(double share, long millis) {
        Delay delay = Delay.of("lognormal(200ms,0.5)");
        double[] even =
                IntStream.range(0, 300).mapToDouble(i -> (i + 0.5) / 300).toArray();
        long[] drawn = DoubleStream.of(even)
                .flatMap(one -> DoubleStream.of(even)
                        .map(other ->
                                delay.drawn(number -> number == 0 ? one : other).toMillis()))
                .mapToLong(wait -> (long) wait)
                .sorted()
                .toArray();
        assertThat(drawn[(int) (share * drawn.length)]).isCloseTo(millis, within(3L));
    }
}
