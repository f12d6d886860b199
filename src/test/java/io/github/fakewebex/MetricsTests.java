package io.github.fakewebex;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThat(requests(world)).isNotEmpty().noneMatch(line -> line.contains("in-vain"));
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
