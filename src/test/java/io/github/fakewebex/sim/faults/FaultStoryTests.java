package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Faults that answer in place of Webex, and whom they meet. */
@FakeWebexTest
class FaultStoryTests {

    private static final String TOO_MANY =
            "Too many requests have been sent in a given amount of time. Try again later.";

    private static final String OFF =
            "{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";

    @Test
    void a_status_is_answered_in_place_of_doing_the_request(TestWorld world) {
        world.armed("{\"name\":\"busy\",\"method\":\"PUT\",\"effect\":{\"status\":429,\"retryAfter\":\"7\"}}");
        Answer refused = world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}");
        refused.isRefused(429, TOO_MANY).explains("the fault 'busy' struck");
        assertThat(refused.header("Retry-After")).isEqualTo("7");
        world.get("full-admin", alice("doNotDisturb")).isOk(OFF);
    }

    @Test
    void a_429_can_lack_its_retry_after_or_carry_one_that_no_client_can_read(TestWorld world) {
        world.armed("{\"nth\":1,\"effect\":{\"status\":429}}");
        world.armed("{\"nth\":1,\"effect\":{\"status\":429,\"retryAfter\":\"rand(30),add(30)\"}}");
        assertThat(world.get("user", alice("doNotDisturb"))
                        .isRefused(429, TOO_MANY)
                        .headers()
                        .containsHeader("Retry-After"))
                .isFalse();
        assertThat(world.get("user", alice("doNotDisturb")).header("Retry-After"))
                .isEqualTo("rand(30),add(30)");
    }

    @Test
    void a_fault_comes_before_the_token_is_looked_at(TestWorld world) {
        world.armed("{\"effect\":{\"status\":503}}");
        world.get(world.name() + "-nobody", "/v1/nothing");
        assertThat(world.get("nobody", alice("doNotDisturb")).status()).isEqualTo(503);
        assertThat(world.get("user", "/v1/nothing").status()).isEqualTo(503);
    }

    @Test
    void gateways_answer_with_pages(TestWorld world) {
        world.armed("{\"effect\":{\"status\":502,\"body\":\"html\",\"trackingId\":false}}");
        Answer page = world.get("user", alice("doNotDisturb"));
        assertThat(page.status()).isEqualTo(502);
        assertThat(page.header("Content-Type")).isEqualTo("text/html");
        assertThat(page.body()).contains("<title>502 Bad Gateway</title>");
        assertThat(page.header("Content-Length"))
                .isEqualTo(String.valueOf(page.body().length()));
        assertThat(page.headers().containsHeader("trackingid")).isFalse();
    }

    @Test
    void a_body_can_be_missing(TestWorld world) {
        world.armed("{\"effect\":{\"status\":503,\"body\":\"empty\"}}");
        Answer empty = world.get("user", alice("doNotDisturb"));
        assertThat(empty.status()).isEqualTo(503);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.headers().containsHeader("Content-Type")).isFalse();
        assertThat(empty.header("Content-Length")).isEqualTo("0");
    }

    @Test
    void a_true_answer_can_be_spoilt(TestWorld world) {
        world.armed("{\"effect\":{\"contentType\":\"text/plain\",\"trackingId\":false}}");
        Answer spoilt = world.get("user", alice("doNotDisturb"));
        assertThat(spoilt.status()).isEqualTo(200);
        assertThat(spoilt.header("Content-Type")).isEqualTo("text/plain");
        assertThat(spoilt.headers().containsHeader("trackingid")).isFalse();
        assertThat(spoilt.body()).contains("\"enabled\":false");
        Answer refused = world.get("user", alice("callingBehavior"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("\"trackingId\":\"ROUTERGW_");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "true,  \"method\":\"GET\"",
                "false, \"method\":\"PUT\"",
                "true,  \"path\":\"/v1/people/*/features/**\"",
                "false, \"path\":\"/v1/people/*\"",
                "true,  \"operation\":\"doNotDisturb.read\"",
                "false, \"operation\":\"doNotDisturb.write\"",
                "true,  \"person\":\"11a3f990-a689-477d-be6b-7120025d8abb\"",
                "true,  \"person\":\"" + TestWorld.ALICE + "\"",
                "false, \"person\":\"11a3f990-a689-477d-be6b-000000000006\"",
                "true,  \"token\":\"full-admin\"",
                "false, \"token\":\"user\"",
                "true,  \"organization\":\"96abc2aa-3dcc-11e5-a152-fe34819cdc9a\"",
                "false, \"organization\":\"96abc2aa-3dcc-11e5-a152-000000000002\"",
                "false, |\"method\":\"GET\",\"token\":\"user\"|",
                "true,  \"probability\":1",
                "false, \"probability\":0",
                "false, \"nth\":2"
            })
    void a_fault_meets_the_requests_that_all_its_matchers_match(boolean met, String matchers, TestWorld world) {
        world.armed("{" + matchers + ",\"effect\":{\"status\":503}}");
        assertThat(world.get("full-admin", alice("doNotDisturb")).status()).isEqualTo(met ? 503 : 200);
    }

    @Test
    void me_is_the_caller_and_an_organization_is_also_the_one_that_is_sent(TestWorld world) {
        world.armed("{\"person\":\"" + TestWorld.ALICE + "\",\"effect\":{\"status\":503}}");
        for (String spelling : new String[] {"/v1/people;x=1/", "/v1/%70eople/", "/%761/people/"}) {
            String path = alice("doNotDisturb").replace("/v1/people/", spelling);
            assertThat(world.get("full-admin", path).status()).as(path).isEqualTo(503);
        }
        world.armed("{\"organization\":\"" + Ids.GLOBEX + "\",\"effect\":{\"status\":500}}");
        assertThat(world.get("user", "/v1/people/me/features/doNotDisturb").status())
                .isEqualTo(503);
        assertThat(world.get("partner-admin", "/v1/people?orgId=" + Ids.GLOBEX).status())
                .isEqualTo(500);
        assertThat(world.get("partner-admin", "/v1/people").status()).isEqualTo(200);
    }

    @Test
    void the_first_fault_that_strikes_wins_and_those_behind_it_are_not_counted(TestWorld world) {
        world.armed("{\"name\":\"first\",\"nth\":2,\"effect\":{\"status\":500}}");
        world.armed("{\"name\":\"second\",\"times\":2,\"effect\":{\"status\":503}}");
        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(i -> world.get("user", alice("doNotDisturb")).status())
                .toList();
        assertThat(statuses).containsExactly(503, 500, 503, 200);
        Faults faults = world.bean(Faults.class);
        assertThat(world.inside(() -> faults.named("first"))).satisfies(first -> {
            assertThat(first.matched()).isEqualTo(4);
            assertThat(first.struck()).isEqualTo(1);
            assertThat(first.remaining()).isZero();
        });
        assertThat(world.inside(() -> faults.named("second"))).satisfies(second -> {
            assertThat(second.matched()).isEqualTo(3);
            assertThat(second.struck()).isEqualTo(2);
            assertThat(second.remaining()).isZero();
        });
    }

    @Test
    void twice_means_twice_however_many_call_at_once(TestWorld world) {
        world.armed("{\"times\":2,\"effect\":{\"status\":503}}");
        List<Integer> statuses = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> world.get("user", alice("doNotDisturb")).status())
                .toList();
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(58);
    }

    @Test
    void a_fault_of_one_world_does_not_show_in_another(TestWorld faulty, TestWorld other) {
        faulty.armed("{\"effect\":{\"status\":503}}");
        assertThat(faulty.get("user", alice("doNotDisturb")).status()).isEqualTo(503);
        other.get("user", alice("doNotDisturb")).isOk(OFF);
    }

    @Test
    void what_is_disarmed_strikes_no_more(TestWorld world) {
        world.armed("{\"name\":\"gone\",\"effect\":{\"status\":503}}");
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(503);
        world.here(HttpMethod.DELETE, "/faults/gone", "").isNoContent();
        world.get("user", alice("doNotDisturb")).isOk(OFF);
    }

    @Test
    void foresight_tells_what_would_strike_and_counts_nothing(TestWorld world) {
        world.armed("{\"name\":\"once\",\"times\":1,\"operation\":\"doNotDisturb.read\",\"effect\":{\"status\":503}}");
        WorldRepository worlds = world.bean(WorldRepository.class);
        Asked asked = new Asked(
                worlds.findById(world.name()).orElseThrow().state(), "GET", alice("doNotDisturb"), null, null);
        assertThat(world.bean(Foresight.class).of(asked))
                .hasValueSatisfying(met -> assertThat(met.name()).isEqualTo("once"));
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(503);
        assertThat(world.bean(Foresight.class).of(asked)).isEmpty();
    }

    @Test
    void the_header_that_asks_for_a_fault_is_ignored_unless_it_is_allowed(TestWorld world) {
        world.send("user", HttpMethod.GET, alice("doNotDisturb"), "", Map.of("X-Sim-Fault", "status=503"))
                .isOk(OFF);
    }
}
