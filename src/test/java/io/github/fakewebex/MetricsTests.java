package io.github.fakewebex;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

@FakeWebexTest
class MetricsTests {

    private static final String METRICS = "/actuator/prometheus";

    @Test
    void whoever_may_ask_for_health_may_ask_for_metrics(TestWorld world) {
        Answer metrics = world.get("", METRICS);
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains(
                        "hikaricp_connections_active",
                        "hikaricp_connections_pending",
                        "hikaricp_connections_timeout_total",
                        "jvm_memory_used_bytes",
                        "jvm_threads_live_threads",
                        "process_cpu_usage");
    }

    @Test
    void requests_are_counted_by_the_template_of_their_path(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        assertThat(requests(world))
                .anyMatch(line -> line.contains("uri=\"/v1/people/{personId}/features/doNotDisturb\"")
                        && line.contains("status=\"200\""))
                .noneMatch(line -> line.contains(TestWorld.ALICE));
    }

    @Test
    void what_is_asked_for_in_vain_makes_no_series_of_its_own(TestWorld world) {
        world.get("user", "/v1/in-vain-1");
        world.get("", "/v1/in-vain-2");
        world.get("", "/in-vain-3");
        world.get("", "/_sim/in-vain-4");
        world.get("", "/_sim/worlds/in-vain-5");
        world.get("user", "/v1/people/in-vain-6");
        world.send("user", HttpMethod.valueOf("IN-VAIN-7"), "/v1/people", "", Map.of());
        assertThat(requests(world))
                .isNotEmpty()
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("in-vain"));
    }

    @Test
    void a_request_whose_answer_is_held_back_counts_once_and_with_the_time_that_it_took(TestWorld world) {
        world.armed("{\"effect\":{\"status\":418,\"delay\":\"50ms\"}}");
        double before = value(world, "count");
        double took = value(world, "sum");
        world.get("user", alice("doNotDisturb"));
        await().until(() -> value(world, "count") > before);
        assertThat(value(world, "count")).isEqualTo(before + 1);
        assertThat(value(world, "sum")).isGreaterThanOrEqualTo(took + 0.05);
    }

    /** Of the requests that a fault answered with that status. */
    private static double value(TestWorld world, String what) {
        return world.get("", METRICS)
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_" + what) && line.contains("\"418\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void requests_alone_are_timed_and_not_their_filters_and_queries(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        assertThat(world.get("", METRICS).body())
                .doesNotContain("spring_security", "spring_data", "http_server_requests_active");
    }

    private static List<String> requests(TestWorld world) {
        return world.get("", METRICS)
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
    }
}
