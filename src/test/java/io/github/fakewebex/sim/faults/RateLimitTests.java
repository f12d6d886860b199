package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.Inserts;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits of how many requests there may be. */
@FakeWebexTest
class RateLimitTests {

    private static final String TOO_MANY =
            "Too many requests have been sent in a given amount of time. Try again later.";

    private static void limit(TestWorld world, String limit) {
        assertThat(world.here(HttpMethod.POST, "/rate-limits", limit).status()).isEqualTo(201);
    }

    private static void freeze(TestWorld world, String moment) {
        world.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> world.bean(WorldRepository.class)
                        .findToChange(world.name())
                        .orElseThrow()
                        .clock(new ClockSetting(0, Instant.parse(moment))));
    }

    private static int get(TestWorld world, String token) {
        return world.get(token, alice("doNotDisturb")).status();
    }

    @Test
    void beyond_the_limit_requests_are_refused_until_the_window_ends(TestWorld world) {
        freeze(world, "2026-01-01T00:00:17.500Z");
        limit(
                world,
                "{\"name\":\"slow down\",\"requests\":2,\"window\":\"60s\",\"per\":\"token\"}".replace(" d", "-d"));
        assertThat(get(world, "user")).isEqualTo(200);
        assertThat(get(world, "user")).isEqualTo(200);
        Answer refused = world.put("user", alice("doNotDisturb"), "{\"enabled\":true}");
        refused.isRefused(429, TOO_MANY).explains("the rate limit 'slow-down' allows 2 requests in 60s");
        assertThat(refused.header("Retry-After")).isEqualTo("43");
        freeze(world, "2026-01-01T00:00:59.999Z");
        assertThat(world.get("user", alice("doNotDisturb")).header("Retry-After"))
                .isEqualTo("1");
        freeze(world, "2026-01-01T00:01:00Z");
        assertThat(world.get("user", alice("doNotDisturb")).body()).contains("\"enabled\":false");
    }

    @Test
    void each_token_has_its_own_count_and_an_organization_one_for_all(TestWorld world, TestWorld other) {
        limit(world, "{\"requests\":1,\"window\":\"9999h\",\"per\":\"token\"}");
        assertThat(get(world, "user")).isEqualTo(200);
        assertThat(get(world, "user")).isEqualTo(429);
        assertThat(get(world, "full-admin")).isEqualTo(200);
        assertThat(get(world, "nobody")).isEqualTo(401);
        limit(other, "{\"requests\":1,\"window\":\"9999h\",\"per\":\"organization\"}");
        assertThat(get(other, "user")).isEqualTo(200);
        assertThat(get(other, "full-admin")).isEqualTo(429);
        assertThat(get(other, "other-org-admin")).isEqualTo(404);
    }

    @Test
    void a_limit_can_be_about_one_token_or_one_operation(TestWorld world) {
        limit(
                world,
                "{\"requests\":0,\"window\":\"9999h\",\"per\":\"token\",\"token\":\"user\","
                        + "\"operation\":\"doNotDisturb.read\"}");
        assertThat(get(world, "user")).isEqualTo(429);
        assertThat(get(world, "full-admin")).isEqualTo(200);
        world.put("user", alice("doNotDisturb"), "{}").isNoContent();
    }

    @Test
    void the_limit_is_exact_however_many_call_at_once(TestWorld world) {
        limit(world, "{\"requests\":20,\"window\":\"9999h\",\"per\":\"token\"}");
        List<Integer> statuses = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> get(world, "user"))
                .toList();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(20);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(40);
    }

    @Test
    void a_replaced_limit_counts_anew_for_more_than_a_statement_can_name_and_in_its_world_alone(
            TestWorld world, TestWorld other) {
        String one = "{\"name\":\"one\",\"requests\":1,\"window\":\"9999h\",\"per\":\"token\"}";
        for (TestWorld each : List.of(world, other)) {
            limit(each, one);
            assertThat(get(each, "user")).isEqualTo(200);
            assertThat(get(each, "user")).isEqualTo(429);
        }
        List<RateCount> many = IntStream.range(0, 50_001)
                .mapToObj(number -> new RateCount("one", "token-" + number))
                .toList();
        world.inside(() -> {
            world.bean(Inserts.class)
                    .into(
                            "rate_count",
                            "id, limit_name, began, requests",
                            many,
                            count -> Inserts.row(count.id(), "one", 0, 1));
            return many;
        });
        assertThat(world.here(HttpMethod.PUT, "/rate-limits/one", one).status()).isEqualTo(200);
        assertThat(world.inside(() -> world.bean(RateCountRepository.class).count()))
                .isZero();
        assertThat(get(world, "user")).isEqualTo(200);
        assertThat(get(other, "user")).isEqualTo(429);
    }

    @Test
    void a_quirk_leaves_the_body_of_a_429_out(TestWorld world) {
        world.with(Quirk.EMPTY_429_BODY);
        limit(world, "{\"name\":\"none\",\"requests\":0,\"window\":\"9999h\",\"per\":\"token\"}");
        Answer limited = world.get("user", alice("doNotDisturb"));
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.body()).isEmpty();
        assertThat(limited.header("Retry-After")).isNotBlank();
        assertThat(limited.headers().containsHeader("Content-Type")).isFalse();
        world.here(HttpMethod.DELETE, "/rate-limits/none", "").isNoContent();
        world.armed("{\"effect\":{\"status\":429}}");
        Answer struck = world.get("user", alice("doNotDisturb"));
        assertThat(struck.status()).isEqualTo(429);
        assertThat(struck.body()).isEmpty();
    }
}
