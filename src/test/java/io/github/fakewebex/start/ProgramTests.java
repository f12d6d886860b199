package io.github.fakewebex.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What whoever starts the server as a program sees. */
@Timeout(300)
class ProgramTests {

    @Test
    void a_misspelt_variable_ends_the_program_with_one_line_and_a_status() {
        try (ServerProcess server = ServerProcess.start(Map.of("SIM_STRICT_WIER", "true"))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.lines())
                    .singleElement()
                    .asString()
                    .contains("Fake Webex cannot start: there is no environment variable SIM_STRICT_WIER. Did you mean"
                            + " SIM_STRICT_WIRE?");
        }
    }

    @Test
    void each_line_in_json_tells_the_tracking_id_of_its_request() {
        Map<String, String> variables =
                Map.of("SIM_LOG", "json", "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET", "debug");
        try (ServerProcess server = ServerProcess.start(variables).ready()) {
            Answer answer = server.get("user", "/v1/people/me");
            server.terminate();
            server.exitCode();
            String trackingId = String.valueOf(answer.header("trackingid"));
            assertThat(server.lines())
                    .filteredOn(line -> line.contains(trackingId))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThatJson(line).node("trackingId").isEqualTo(trackingId));
        }
    }

    @Test
    void a_database_that_is_not_there_ends_the_program_with_one_line_and_a_status_in_json_too() {
        Map<String, String> variables =
                Map.of("SIM_LOG", "json", "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:9/x");
        try (ServerProcess server = ServerProcess.start(variables)) {
            assertThat(server.exitCode()).isEqualTo(1);
            List<String> errors = server.lines().stream()
                    .filter(line -> !line.contains("\"INFO\""))
                    .toList();
            assertThat(errors).hasSize(1);
            assertThatJson(errors.get(0))
                    .and(
                            line -> line.node("log.level").isEqualTo("ERROR"),
                            line -> line.node("message")
                                    .isString()
                                    .startsWith("Fake Webex cannot start: the database"));
        }
    }
}
