package io.github.fakewebex.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever starts the server as a program sees. */
class ProgramTests {

    @Test
    void a_misspelt_variable_ends_the_program_with_one_line_and_a_status() throws Exception {
        try (Started server = Started.with(Map.of("SIM_STRICT_WIER", "true"))) {
            assertThat(server.lines())
                    .singleElement()
                    .asString()
                    .contains("Fake Webex cannot start: there is no environment variable SIM_STRICT_WIER. Did you mean"
                            + " SIM_STRICT_WIRE?");
            assertThat(server.process().waitFor()).isEqualTo(1);
        }
    }

    @Test
    void a_database_that_is_not_there_ends_the_program_with_one_line_and_a_status_in_json_too() throws Exception {
        Map<String, String> variables =
                Map.of("SIM_LOG", "json", "SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:9/x");
        try (Started server = Started.with(variables)) {
            List<String> lines = server.lines();
            assertThat(server.process().waitFor()).isEqualTo(1);
            List<String> errors =
                    lines.stream().filter(line -> !line.contains("\"INFO\"")).toList();
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
