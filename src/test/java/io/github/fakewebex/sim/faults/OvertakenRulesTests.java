package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Requests, and changes of rules, that find rules which another one is changing. */
@FakeWebexTest
class OvertakenRulesTests {

    private static final String FAULT = "{\"name\":\"one\",\"effect\":{\"status\":503}}";
    private static final String LIMIT = "{\"name\":\"one\",\"requests\":0,\"window\":\"1h\",\"per\":\"token\"}";

    @Autowired
    private Faults faults;

    @Autowired
    private RateLimits limits;

    @Autowired
    private FaultPacks packs;

    @Test
    void a_fault_that_was_replaced_meanwhile_strikes_only_what_it_matches_now(TestWorld world) throws Exception {
        world.armed(FAULT);
        FaultRule armed = Objects.requireNonNull(world.inside(faults::rows)).get(0);
        FaultRule other = new FaultRule(
                null, null, null, "doNotDisturb.write", null, null, null, null, null, null, armed.effect());
        Answer answer = Overtaking.by(world, () -> faults.replace("one", other), () -> read(world));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThatJson(world.here(HttpMethod.GET, "/faults/one", "").body())
                .node("matched")
                .isEqualTo(0);
    }

    @Test
    void a_limit_that_was_replaced_meanwhile_counts_only_what_it_is_about_now(TestWorld world) throws Exception {
        world.here(HttpMethod.POST, "/rate-limits", LIMIT);
        RateLimit other = new RateLimit(null, 0, "1h", RateLimit.Per.TOKEN, null, "doNotDisturb.write");
        Answer answer = Overtaking.by(world, () -> limits.replace("one", other), () -> read(world));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_fault_that_was_armed_anew_meanwhile_strikes(TestWorld world) throws Exception {
        world.armed(FAULT);
        List<FaultRule> there = Objects.requireNonNull(world.inside(faults::rows));
        Answer answer = Overtaking.by(
                world,
                () -> {
                    faults.clear();
                    faults.create(there);
                },
                () -> read(world));
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    }

    @Test
    void a_limit_that_was_switched_on_anew_meanwhile_counts(TestWorld world) throws Exception {
        world.here(HttpMethod.POST, "/rate-limits", LIMIT);
        List<RateLimit> there = Objects.requireNonNull(world.inside(limits::rows));
        Answer answer = Overtaking.by(
                world,
                () -> {
                    limits.clear();
                    limits.create(there);
                },
                () -> read(world));
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
    }

    @Test
    void a_pack_that_another_one_armed_meanwhile_is_armed_again(TestWorld world) throws Exception {
        Answer armed = Overtaking.by(
                world,
                () -> faults.armAll(packs.named("bad-day")),
                () -> world.here(HttpMethod.POST, "/faults/packs/bad-day", ""));
        assertThat(armed.status()).as(armed.body()).isEqualTo(201);
        assertThatJson(world.here(HttpMethod.GET, "/faults", "").body()).isEqualTo(armed.body());
    }

    private static Answer read(TestWorld world) {
        return world.get("user", alice("doNotDisturb"));
    }
}
