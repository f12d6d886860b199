package io.github.fakewebex.control.worlds;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** The quirks and the clock of a world. */
@FakeWebexTest
class SettingsTests {

    private static final String DND = alice("doNotDisturb");

    @Test
    void quirks_are_switched_on_and_off_while_the_world_is_used(TestWorld world) {
        String garbage = "/v1/people/!/features/doNotDisturb";
        assertThat(world.get("full-admin", garbage).status()).isEqualTo(400);
        world.here(HttpMethod.PUT, "/quirks", "{\"garbage-id-is-404\":1}").shows(200, "{\"garbage-id-is-404\":1}");
        assertThat(world.get("full-admin", garbage).status()).isEqualTo(404);
        world.here(HttpMethod.PUT, "/quirks", "{}").shows(200, "{}");
        assertThat(world.get("full-admin", garbage).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nonsense\":1}",
                "{\"stale-reads\":-1}",
                "{\"stale-reads\":\"x\"}",
                "[]",
                "{\"stale-reads\":null}"
            })
    void quirks_that_make_no_sense_are_refused_and_change_nothing(String body, TestWorld world) {
        world.here(HttpMethod.PUT, "/quirks", "{\"uuid-ids-refused\":1}");
        assertThat(world.here(HttpMethod.PUT, "/quirks", body).isProblem(400).body())
                .doesNotContain("fakewebex");
        world.here(HttpMethod.GET, "/quirks", "").shows(200, "{\"uuid-ids-refused\":1}");
    }

    @Test
    void a_frozen_clock_stands_and_is_advanced(TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-05-01T12:00:00Z\"}")
                .shows(200, "{\"now\":\"2030-05-01T12:00:00.000Z\",\"frozenAt\":\"2030-05-01T12:00:00.000Z\"}");
        assertThat(world.get("full-admin", DND).header("Date")).isEqualTo("Wed, 01 May 2030 12:00:00 GMT");
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"90m\"}")
                .shows(200, "{\"now\":\"2030-05-01T13:30:00.000Z\"}");
        assertThat(world.get("no-such-token", DND).header("Date")).isEqualTo("Wed, 01 May 2030 13:30:00 GMT");
        world.here(HttpMethod.DELETE, "/clock", "").shows(200, "{\"offset\":\"PT0S\"}");
        assertThat(world.get("full-admin", DND).header("Date")).doesNotContain("2030");
    }

    @Test
    void the_clock_is_ahead_by_an_offset_and_runs_until_it_is_frozen(TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"offset\":\"36500d\"}").shows(200, "{\"offset\":\"PT876000H\"}");
        assertThat(world.get("full-admin", DND).header("Date")).contains(" 21");
        String frozen = world.here(HttpMethod.POST, "/clock/freeze", "").body();
        assertThat(frozen).contains("frozenAt");
        assertThat(world.here(HttpMethod.GET, "/clock", "").body()).isEqualTo(frozen);
    }

    @Test
    void tokens_end_by_the_clock_of_their_world(TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-05-01T12:00:00Z\"}");
        world.here(
                        HttpMethod.POST,
                        "/tokens",
                        "{\"name\":\"short\",\"personId\":\"11a3f990-a689-477d-be6b-000000000001\","
                                + "\"scopes\":[\"spark-admin:people_read\"],\"expiresAt\":\"2030-05-01T12:01:00Z\"}")
                .shows(201, "{\"token\":\"" + world.name() + ".short\"}");
        assertThat(world.get("short", DND).status()).isEqualTo(200);
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"59s\"}");
        assertThat(world.get("short", DND).status()).isEqualTo(200);
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"1s\"}");
        world.get("short", DND).explains("expired at 2030-05-01T12:01:00Z");
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"-1s\"}");
        assertThat(world.get("short", DND).status()).isEqualTo(200);
    }

    @Test
    void the_scenario_of_expired_tokens_shows_each_stage(TestWorld world) {
        String name = world.name() + "-expired";
        world.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + name + "\",\"from\":\"expired-tokens\"}");
        TestWorld expired = world.at(name);
        assertThat(expired.get("expired-just-now", DND).status()).isEqualTo(401);
        assertThat(expired.get("ends-in-a-minute", DND).status()).isEqualTo(200);
        expired.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"60\"}");
        assertThat(expired.get("ends-in-a-minute", DND).status()).isEqualTo(401);
        assertThat(expired.get("full-admin", DND).status()).isEqualTo(200);
        expired.here(HttpMethod.DELETE, "", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"offset\":\"soon\"}",
                "{\"offset\":\"999999999d\"}",
                "{\"offset\":\"999999999999999999999d\"}",
                "{\"frozenAt\":\"0001-01-01T00:00:00Z\"}",
                "{\"frozenAt\":\"now\"}",
                "{\"ofset\":\"1d\"}",
                "5"
            })
    void a_clock_that_makes_no_sense_is_refused_and_stays(String body, TestWorld world) {
        String before = world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-05-01T12:00:00Z\"}")
                .body();
        world.here(HttpMethod.PUT, "/clock", body).isProblem(400);
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"364000d\"}");
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"-364000d\"}");
        assertThat(world.here(HttpMethod.GET, "/clock", "").body()).isEqualTo(before);
    }

    @Test
    void no_advance_leads_out_of_the_calendar(TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"9998-01-01T00:00:00Z\"}");
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"400d\"}").isProblem(400, "between 1970 and 9998");
        world.here(HttpMethod.GET, "/clock", "").shows(200, "{\"now\":\"9998-01-01T00:00:00.000Z\"}");
    }
}
