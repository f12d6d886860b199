package io.github.fakewebex.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class JsonTests {

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @CsvSource({
        "2015-10-18T14:26:16Z, 2015-10-18T14:26:16.000Z",
        "2015-10-18T14:26:16.1Z, 2015-10-18T14:26:16.100Z",
        "2015-10-18T14:26:16.028999Z, 2015-10-18T14:26:16.028Z"
    })
    void dates_always_have_three_digits_of_a_second(Instant date, String text) {
        assertThat(json.writeValueAsString(date)).isEqualTo("\"" + text + "\"");
    }
}
