package io.github.fakewebex.survival;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that are started at the same moment on a database that nobody has used. */
class StartAtOnceTests {

    @Test
    @Timeout(240)
    void both_come_up_without_a_word_of_warning_and_one_default_world_is_there() {
        try (Replicas two = Replicas.start(2)) {
            two.assertQuiet();
            two.servers().forEach(server -> {
                Answer worlds = server.get("none", "/_sim/worlds");
                assertThatJson(worlds.body()).node("items").isArray().hasSize(1);
                worlds.shows(200, "{\"items\":[{\"name\":\"default\",\"people\":20,\"tokens\":18}]}");
                assertThat(server.get("user", "/v1/people/me").status()).isEqualTo(200);
            });
        }
    }
}
