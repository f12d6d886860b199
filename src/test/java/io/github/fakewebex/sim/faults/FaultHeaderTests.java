package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** Requests that ask for a fault themselves, where that is allowed. */
@FakeWebexTest
@TestPropertySource(properties = {"sim.faults.header=true"})
class FaultHeaderTests {

    private static final String MALFORMED =
            "The request could not be understood by the server due to malformed syntax.";

    private static Answer get(TestWorld world, String fault) {
        return world.send("user", HttpMethod.GET, alice("doNotDisturb"), "", Map.of("X-Sim-Fault", fault));
    }

    @Test
    void a_request_meets_the_fault_that_it_asks_for_and_the_next_one_does_not(TestWorld world) {
        Answer struck = get(world, "status=503; delay=20ms; retryAfter=4");
        struck.isRefused(503, "The server is overloaded with requests. Try again later.")
                .explains("X-Sim-Fault");
        assertThat(struck.header("Retry-After")).isEqualTo("4");
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(200);
        assertThat(get(world, "trackingId=false").headers().containsHeader("trackingid"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "status ~ it must be pairs",
                "status=503; status=500 ~ each once",
                "status=x ~ 'x' is not a whole number",
                "status=200 ~ status: must be greater than or equal to 400",
                "delay=soon ~ delay: must be such as 250ms",
                "status=503; dely=1s ~ unknown member",
                "; ~ an effect must do something"
            })
    void a_malformed_header_is_refused_and_says_why(String fault, String why, TestWorld world) {
        get(world, fault).isRefused(400, MALFORMED).explains("X-Sim-Fault: ", why);
    }
}
