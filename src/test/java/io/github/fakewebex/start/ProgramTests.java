package io.github.fakewebex.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What whoever starts the server as a program sees. */
class ProgramTests {

    private static final Pattern URL = Pattern.compile("http://localhost:\\d+");

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
    @Timeout(300)
    void each_line_in_json_tells_the_tracking_id_of_its_request() throws Exception {
        Map<String, String> variables =
                Map.of("SIM_LOG", "json", "LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB_SERVLET", "debug");
        try (Started server = Started.with(variables);
                BufferedReader lines = server.process().inputReader(StandardCharsets.UTF_8)) {
            Matcher url = URL.matcher(next(lines, "Fake Webex answers at"));
            assertThat(url.find()).isTrue();
            HttpRequest request = HttpRequest.newBuilder(URI.create(url.group() + "/v1/people/me"))
                    .header("Authorization", "Bearer user")
                    .build();
            String trackingId = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("trackingid")
                    .orElseThrow();
            assertThatJson(next(lines, trackingId)).node("trackingId").isEqualTo(trackingId);
        }
    }

    private static String next(BufferedReader lines, String part) throws IOException {
        String line = lines.readLine();
        while (!line.contains(part)) {
            line = lines.readLine();
        }
        return line;
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
