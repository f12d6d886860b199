package io.github.fakewebex.webex.browser;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** With {@code sim.cors=false} there is no such thing as another origin. */
@FakeWebexTest
@TestPropertySource(properties = {"sim.cors=false"})
class ClosedToPagesTests {

    private static final String DND = alice("doNotDisturb");

    @Test
    void a_preflight_is_an_options_like_any_other(TestWorld world) {
        Answer answer = CrossOriginTests.preflight(world, DND, "authorization");
        CrossOriginTests.isClosed(answer);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getAllow())
                .containsExactlyInAnyOrder(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.OPTIONS);
    }

    @Test
    void an_origin_is_not_looked_at(TestWorld world) {
        Answer answer = world.send("user", HttpMethod.GET, DND, "", Map.of("Origin", "https://admin.example"));
        CrossOriginTests.isClosed(answer);
        assertThat(answer.status()).isEqualTo(200);
    }
}
