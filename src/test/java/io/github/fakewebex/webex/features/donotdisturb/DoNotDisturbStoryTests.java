package io.github.fakewebex.webex.features.donotdisturb;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

@FakeWebexTest
class DoNotDisturbStoryTests {

    private static final String DND = alice("doNotDisturb");
    private static final String ALL_OFF = """
            {"enabled":false,"ringSplashEnabled":false,"webexGoOverrideEnabled":false}""";

    @Test
    void a_new_person_has_all_three_off(TestWorld world) {
        world.get("full-admin", DND).isOk(ALL_OFF);
    }

    @Test
    void an_administrator_switches_it_on_and_the_person_sees_it_and_switches_it_off(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true,\"ringSplashEnabled\":true}")
                .isNoContent();
        world.get("user", DND).isOk("""
                        {"enabled":true,"ringSplashEnabled":true,"webexGoOverrideEnabled":false}""");
        world.put("user", DND, "{\"enabled\":false}").isNoContent();
        world.get("readonly-admin", DND).isOk("""
                        {"enabled":false,"ringSplashEnabled":true,"webexGoOverrideEnabled":false}""");
    }

    @Test
    void me_is_the_owner_of_the_token(TestWorld world) {
        String mine = "/v1/people/me/features/doNotDisturb";
        world.put("user", mine, "{\"webexGoOverrideEnabled\":true}").isNoContent();
        world.get("user", mine).isOk("""
                        {"enabled":false,"ringSplashEnabled":false,"webexGoOverrideEnabled":true}""");
        world.get("full-admin", DND).isOk("""
                        {"enabled":false,"ringSplashEnabled":false,"webexGoOverrideEnabled":true}""");
        world.get("full-admin", mine).isOk(ALL_OFF);
    }

    @Test
    void an_empty_object_changes_nothing(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.put("full-admin", DND, "{}").isNoContent();
        world.get("full-admin", DND).isOk("""
                        {"enabled":true,"ringSplashEnabled":false,"webexGoOverrideEnabled":false}""");
    }

    @Test
    void the_whole_object_that_was_read_can_be_sent_back(TestWorld world) {
        Answer read = world.get("full-admin", DND);
        world.put("full-admin", DND, read.body()).isNoContent();
        world.get("full-admin", DND).isOk(ALL_OFF);
    }

    @Test
    void a_person_without_webex_calling_has_no_such_setting(TestWorld world) {
        for (String person : new String[] {"000000000008", "000000000011", "000000000012"}) {
            String path = "/v1/people/11a3f990-a689-477d-be6b-" + person + "/features/doNotDisturb";
            String text = "The person does not have a Webex Calling license.";
            world.get("full-admin", path).isRefused(404, text, text, 4008);
            world.put("full-admin", path, "{\"enabled\":true}").isRefused(404, text, text, 4008);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Professional", "Basic", "Workspaces"})
    void each_calling_licence_counts(String kind, TestWorld world) {
        world.here(HttpMethod.PUT, "", """
                        {"organizations": [{"id": "96abc2aa-3dcc-11e5-a152-00000000000a", "displayName": "A",
                           "created": "2020-01-01T00:00:00Z", "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM"}],
                         "licenses": [{"id": "calling", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a",
                           "name": "Webex Calling - %s", "totalUnits": 1}],
                         "people": [{"id": "11a3f990-a689-477d-be6b-00000000000a", "email": "ann@a.example",
                           "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a", "displayName": "Ann",
                           "created": "2020-01-01T00:00:00Z", "licenses": ["calling"]}],
                         "tokens": [{"name": "ann", "personId": "11a3f990-a689-477d-be6b-00000000000a",
                           "scopes": ["spark:people_read"]}]}""".formatted(kind)).shows(200, "{}");
        world.get("ann", "/v1/people/me/features/doNotDisturb").isOk(ALL_OFF);
    }

    @Test
    void a_write_shows_when_the_time_is_over_and_no_sooner(TestWorld world) {
        world.with(Quirk.STALE_READS, 500);
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-01-01T00:00:00Z\"}");
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"499ms\"}").shows(200, "{}");
        world.get("full-admin", DND).isOk(ALL_OFF);
        world.here(HttpMethod.POST, "/clock/advance", "{\"by\":\"1ms\"}").shows(200, "{}");
        world.get("full-admin", DND).isOk("""
                        {"enabled":true,"ringSplashEnabled":false,"webexGoOverrideEnabled":false}""");
    }

    @Test
    void the_published_schema_is_enforced_where_the_world_wants_it(TestWorld world) {
        world.with(Quirk.DND_REQUIRES_WEBEX_GO_OVERRIDE);
        world.put("full-admin", DND, "{\"enabled\":true}")
                .isRefused(400, Answer.MALFORMED, "Missing Mandatory field name: webexGoOverrideEnabled", 25008);
        world.get("full-admin", DND).isOk(ALL_OFF);
        world.put("full-admin", DND, "{\"enabled\":true,\"webexGoOverrideEnabled\":false}")
                .isNoContent();
    }

    @Test
    void a_write_shows_late_where_the_world_is_slow(TestWorld world) {
        world.with(Quirk.STALE_READS, 3_600_000);
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.put("full-admin", DND, "{\"ringSplashEnabled\":true}").isNoContent();
        world.get("full-admin", DND).isOk(ALL_OFF);
        world.with(Quirk.STALE_READS, 0);
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.get("full-admin", DND).isOk("""
                        {"enabled":true,"ringSplashEnabled":false,"webexGoOverrideEnabled":false}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /quirks | {}
            /quirks | {"stale-reads":1}
            /clock  | {"frozenAt":"2026-06-01T00:00:00Z"}
            """)
    void a_write_shows_once_the_world_is_slow_no_more_or_its_clock_was_set_back(
            String setting, String changed, TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2026-06-02T00:00:00Z\"}");
        world.here(HttpMethod.PUT, "/quirks", "{\"stale-reads\":3600000}");
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.get("full-admin", DND).isOk(ALL_OFF);
        assertThat(world.here(HttpMethod.PUT, setting, changed).status()).isEqualTo(200);
        world.get("full-admin", DND).isOk("""
                        {"enabled":true,"ringSplashEnabled":false,"webexGoOverrideEnabled":false}""");
    }
}
