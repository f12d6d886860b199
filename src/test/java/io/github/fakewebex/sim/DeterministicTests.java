package io.github.fakewebex.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** With a seed, the same requests in the same order are answered byte for byte as ever. */
class DeterministicTests {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "deterministic.txt");

    private static final List<String> REQUESTS = List.of(
            request("GET", "/v1/people/me", "user", ""),
            request("GET", "/v1/people/me", "nobody", ""),
            request(
                    "POST",
                    "/_sim/explain",
                    "none",
                    "{\"token\":\"full-admin\",\"method\":\"POST\",\"path\":\"/v1/people\","
                            + "\"body\":\"{\\\"emails\\\":[\\\"a@b.example\\\"],\\\"displayName\\\":\\\"A\\\"}\"}"),
            request(
                    "POST",
                    "/v1/people",
                    "full-admin",
                    "{\"emails\":[\"nina.new@acme.example\"],\"displayName\":\"Nina New\"}"),
            request("PUT", "/v1/people/me/features/doNotDisturb", "user", "{\"enabled\":true}"),
            request("GET", "/v1/people/me/features/doNotDisturb", "user", ""),
            request(
                    "POST",
                    "/_sim/worlds/default/faults",
                    "none",
                    "{\"name\":\"dice\",\"probability\":0.5,\"effect\":{\"status\":503}}"),
            request("GET", "/v1/roles", "user", ""),
            request("GET", "/v1/roles", "user", ""),
            request("GET", "/v1/roles", "user", ""),
            request("GET", "/v1/roles", "user", ""),
            request("POST", "/_sim/worlds/default/clock/advance", "none", "{\"by\":\"36h\"}"),
            request("GET", "/v1/people/me/features/doNotDisturb", "user", ""),
            request("GET", "/_sim/worlds/default/journal?limit=3", "none", ""));

    /** Where they disagree, run it with {@code -Dgolden.update} and look at the diff. */
    @Test
    void the_same_requests_are_answered_byte_for_byte_as_ever() throws IOException {
        String once = run("deterministic-1");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN, once);
        }
        assertThat(run("deterministic-2")).isEqualTo(once);
        assertThat(once).isEqualTo(Files.readString(GOLDEN));
    }

    private static String run(String database) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        io.github.fakewebex.FakeWebexApplication.class)
                .run(
                        "--sim.deterministic=42",
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:" + database
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            StringBuilder transcript = new StringBuilder();
            for (String request : REQUESTS) {
                transcript.append(request, 0, request.indexOf('\r')).append('\n');
                transcript
                        .append(shown(RawHttp.send(port, request), request.contains(" /v1/")))
                        .append("\n\n");
            }
            return transcript.toString();
        }
    }

    /** The control plane is of the machine's time; only what it tells of a world repeats. */
    private static String shown(Answer answer, boolean webex) {
        StringBuilder shown = new StringBuilder().append(answer.status()).append('\n');
        new TreeMap<>(answer.headers().toSingleValueMap()).forEach((name, value) -> {
            if (webex || !Set.of("Date", "trackingid").contains(name)) {
                shown.append(name).append(": ").append(value).append('\n');
            }
        });
        return shown.append(answer.body()).toString();
    }

    private static String request(String method, String path, String token, String body) {
        return RawHttp.request(method, path, token, "application/json", body);
    }
}
