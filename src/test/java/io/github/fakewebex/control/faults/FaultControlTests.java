package io.github.fakewebex.control.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.faults.FaultRule;
import io.github.fakewebex.sim.faults.Faults;
import io.github.fakewebex.sim.faults.RateLimits;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Faults and rate limits over the control plane. */
@FakeWebexTest
class FaultControlTests {

    private static final String RULE =
            "{\"name\":\"one\",\"times\":2,\"effect\":{\"status\":503,\"retryAfter\":\"5\"}}";
    private static final String LIMIT = "{\"name\":\"one\",\"requests\":3,\"window\":\"9999h\",\"per\":\"token\"}";

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThatJson(answer.body()).node("status").isEqualTo(status);
    }

    @Test
    void a_fault_is_armed_watched_replaced_and_disarmed(TestWorld world) {
        Answer armed = world.here(HttpMethod.POST, "/faults", RULE);
        assertThat(armed.status()).isEqualTo(201);
        assertThatJson(armed.body())
                .isEqualTo("{\"name\":\"one\",\"times\":2,\"effect\":{\"status\":503,\"retryAfter\":\"5\"},"
                        + "\"matched\":0,\"struck\":0,\"remaining\":2}");
        world.get("user", alice("doNotDisturb"));
        assertThatJson(world.here(HttpMethod.GET, "/faults/one", "").body())
                .isEqualTo("{\"name\":\"one\",\"times\":2,\"effect\":{\"status\":503,\"retryAfter\":\"5\"},"
                        + "\"matched\":1,\"struck\":1,\"remaining\":1}");
        Answer replaced = world.here(HttpMethod.PUT, "/faults/one", "effect:\n  status: 500\n");
        assertThat(replaced.status()).isEqualTo(200);
        assertThatJson(replaced.body())
                .isEqualTo("{\"name\":\"one\",\"effect\":{\"status\":500},\"matched\":0,\"struck\":0}");
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(500);
        world.here(HttpMethod.DELETE, "/faults/one", "").isNoContent();
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(200);
        assertThat(world.here(HttpMethod.GET, "/faults", "").body()).isEqualTo("[]");
    }

    @Test
    void a_fault_without_a_name_gets_one_and_all_go_at_once(TestWorld world) {
        Answer armed = world.here(HttpMethod.POST, "/faults", "{\"effect\":{\"delay\":\"1ms\"}}");
        assertThatJson(armed.body()).node("name").asString().startsWith("fault-");
        world.armed("{\"effect\":{\"status\":503}}");
        assertThatJson(world.here(HttpMethod.GET, "/faults", "").body())
                .isArray()
                .hasSize(2);
        world.here(HttpMethod.DELETE, "/faults", "").isNoContent();
        assertThat(world.here(HttpMethod.GET, "/faults", "").body()).isEqualTo("[]");
    }

    @Test
    void what_is_taken_or_not_there_is_said_so_and_changes_nothing(TestWorld world) {
        world.armed(RULE);
        assertProblem(world.here(HttpMethod.POST, "/faults", RULE.replace("503", "500")), 409);
        assertProblem(world.here(HttpMethod.GET, "/faults/two", ""), 404);
        assertProblem(world.here(HttpMethod.PUT, "/faults/two", RULE), 404);
        assertProblem(world.here(HttpMethod.DELETE, "/faults/two", ""), 404);
        assertProblem(world.here(HttpMethod.PUT, "/faults/one", RULE.replace("one", "two")), 400);
        assertProblem(world.here(HttpMethod.POST, "/faults/packs/none", ""), 404);
        assertProblem(world.here(HttpMethod.GET, "/rate-limits/two", ""), 404);
        List<FaultRule> rules = world.inside(() -> world.bean(Faults.class).rows());
        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.effect()).isNotNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "{} ~ effect ~ must not be null",
                "{\"effect\":{}} ~ effect ~ an effect must do something",
                "{\"effect\":{\"status\":200}} ~ effect.status ~ must be greater than or equal to 400",
                "{\"effect\":{\"status\":\"x\"}} ~ effect.status ~ 'x' is not a whole number",
                "{\"effect\":{\"retryAfter\":\"5\"}} ~ effect ~ retryAfter and body need a status",
                "{\"effect\":{\"delay\":\"soon\"}} ~ effect.delay ~ must be such as 250ms",
                "{\"effect\":{\"delay\":\"2s..1s\"}} ~ effect ~ wrong way round",
                "{\"effect\":{\"dribble\":\"0/1s\"}} ~ effect.dribble ~ must be bytes per time",
                "{\"effect\":{\"dribble\":\"1/999999h\"}} ~ effect.dribble ~ must pause for ten minutes at most",
                "{\"effect\":{\"dribble\":\"1/600001ms\"}} ~ effect.dribble ~ must pause for ten minutes at most",
                "{\"effect\":{\"connection\":\"x\"}} ~ effect.connection ~ is not one of never, drop, reset, half-close",
                "{\"effect\":{\"body\":\"HTML\"}} ~ effect.body ~ is not one of envelope, html, empty",
                "{\"effect\":{\"status\":503,\"retryAfter\":\"a\\r\\nb: c\"}} ~ effect.retryAfter ~ visible ASCII",
                "{\"effect\":{\"contentType\":\"\"}} ~ effect.contentType ~ visible ASCII",
                "{\"effect\":{\"bogus\":1}} ~ effect.bogus ~ unknown member",
                "{\"effect\":{\"status\":503},\"path\":\"v1\"} ~ path ~ must be a slash and what follows it",
                "{\"effect\":{\"status\":503},\"path\":\"/{a\"} ~ path ~ must be a slash and what follows it",
                "{\"effect\":{\"status\":503},\"name\":\"a/b\"} ~ name ~ must be 1 to 64",
                "{\"effect\":{\"status\":503},\"nth\":99999999999} ~ nth ~ out of range",
                "{\"effect\":{\"status\":503},\"nth\":0} ~ nth ~ must be greater than or equal to 1",
                "{\"effect\":{\"status\":503},\"probability\":1.5} ~ probability ~ must be less than or equal to 1",
                "{\"effect\":{\"status\":503},\"operation\":\"doNotDisturb.reed\"} ~ operation"
                        + " ~ doNotDisturb.read, doNotDisturb.write",
                "{\"effect\":{\"status\":503},\"methd\":\"GET\"} ~ methd ~ unknown member"
            })
    void a_bad_rule_is_refused_with_its_line_and_field(String rule, String field, String message, TestWorld world) {
        Answer refused = world.here(HttpMethod.POST, "/faults", rule);
        assertProblem(refused, 400);
        assertThatJson(refused.body()).node("errors[0].line").isEqualTo(1);
        assertThatJson(refused.body()).node("errors[0].field").isStringEqualTo(field);
        assertThatJson(refused.body()).node("errors[0].message").asString().contains(message);
        assertThat(world.inside(() -> world.bean(Faults.class).rows())).isEmpty();
    }

    @Test
    void a_rate_limit_is_switched_on_replaced_and_off(TestWorld world) {
        Answer added = world.here(HttpMethod.POST, "/rate-limits", LIMIT);
        assertThat(added.status()).isEqualTo(201);
        assertThatJson(added.body()).isEqualTo(LIMIT);
        assertProblem(world.here(HttpMethod.POST, "/rate-limits", LIMIT), 409);
        assertThatJson(world.here(HttpMethod.GET, "/rate-limits", "").body()).isEqualTo("[" + LIMIT + "]");
        world.get("user", alice("doNotDisturb"));
        Answer replaced = world.here(HttpMethod.PUT, "/rate-limits/one", LIMIT.replace("3", "1"));
        assertThatJson(replaced.body()).isEqualTo(LIMIT.replace("3", "1"));
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(200);
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(429);
        world.here(HttpMethod.DELETE, "/rate-limits/one", "").isNoContent();
        assertThat(world.get("user", alice("doNotDisturb")).status()).isEqualTo(200);
        world.here(HttpMethod.POST, "/rate-limits", LIMIT);
        world.here(HttpMethod.DELETE, "/rate-limits", "").isNoContent();
        assertThat(world.inside(() -> world.bean(RateLimits.class).rows())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"requests\":-1,\"window\":\"60s\",\"per\":\"token\"}",
                "{\"requests\":1,\"window\":\"0s\",\"per\":\"token\"}",
                "{\"requests\":1,\"window\":\"60\",\"per\":\"token\"}",
                "{\"requests\":1,\"window\":\"60s\",\"per\":\"person\"}",
                "{\"requests\":1,\"window\":\"60s\",\"per\":\"token\",\"operation\":\"doNotDisturb.reed\"}"
            })
    void a_bad_rate_limit_is_refused(String limit, TestWorld world) {
        assertProblem(world.here(HttpMethod.POST, "/rate-limits", limit), 400);
        assertThat(world.inside(() -> world.bean(RateLimits.class).rows())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            bad-day         ~ 7  ~ [{"status":503,"retryAfter":"1"},{"status":500},{"status":504,"body":"html"},{"connection":"drop"}]
            webex-weirdness ~ 11 ~ [{"status":429},{"status":429,"retryAfter":"0"},{"status":503,"body":"empty"},{"trackingId":false}]
            """)
    void a_pack_arms_many_faults_and_can_be_armed_again(String pack, int faults, String someEffects, TestWorld world) {
        Answer armed = world.here(HttpMethod.POST, "/faults/packs/" + pack, "");
        assertThat(armed.status()).isEqualTo(201);
        assertThatJson(armed.body()).isArray().hasSize(faults);
        assertThatJson(armed.body())
                .when(Option.IGNORING_ARRAY_ORDER, Option.IGNORING_EXTRA_ARRAY_ITEMS)
                .inPath("[*].effect")
                .isEqualTo(someEffects);
        Answer again = world.here(HttpMethod.POST, "/faults/packs/" + pack, "");
        assertThatJson(again.body()).isEqualTo(armed.body());
        assertThatJson(world.here(HttpMethod.GET, "/faults", "").body()).isEqualTo(armed.body());
    }

    @Test
    void the_sections_of_seed_files_come_back_as_they_were(TestWorld one, TestWorld other) {
        one.armed(RULE).here(HttpMethod.POST, "/rate-limits", LIMIT);
        Faults faults = one.bean(Faults.class);
        List<FaultRule> rows = one.inside(faults::rows);
        other.inside(() -> {
            faults.create(rows);
            return rows;
        });
        assertThat(other.inside(faults::rows)).isEqualTo(rows);
        assertThat(other.get("user", alice("doNotDisturb")).status()).isEqualTo(503);
        assertThat(faults.section()).isEqualTo("faults");
        assertThat(one.bean(RateLimits.class).section()).isEqualTo("rateLimits");
    }
}
