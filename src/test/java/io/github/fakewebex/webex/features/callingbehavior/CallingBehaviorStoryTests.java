package io.github.fakewebex.webex.features.callingbehavior;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.TestWorld.alice;

import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

@FakeWebexTest
class CallingBehaviorStoryTests {

    private static final String BEHAVIOR = alice("callingBehavior");
    private static final String ORG_DEFAULT = """
            {"behaviorType":null,"effectiveBehaviorType":"NATIVE_WEBEX_TEAMS_CALLING","profileId":null}""";

    @Test
    void a_person_without_own_value_gets_the_organizations_default(TestWorld world) {
        world.get("full-admin", BEHAVIOR).isOk(ORG_DEFAULT);
    }

    @Test
    void the_example_of_ciscos_page_works_as_it_stands(TestWorld world) {
        world.put("full-admin", BEHAVIOR, """
                        {"behaviorType":"NATIVE_WEBEX_TEAMS_CALLING","profileId":"Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk"}""").isNoContent();
        world.get("full-admin", BEHAVIOR).isOk("""
                        {"behaviorType":"NATIVE_WEBEX_TEAMS_CALLING","effectiveBehaviorType":"NATIVE_WEBEX_TEAMS_CALLING",
                         "profileId":"Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk"}""");
    }

    @Test
    void jabber_clears_the_profile_and_leaving_jabber_does_not_bring_it_back(TestWorld world) {
        put(world, "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"" + Ids.HEADQUARTERS + "\"}");
        put(world, "{\"behaviorType\":\"call_with_app_registered_for_ciscotel\",\"profileId\":\"" + Ids.BRANCH + "\"}");
        shows(world, "\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\"", "CALL_WITH_APP_REGISTERED_FOR_CISCOTEL", "null");
        put(world, "{\"profileId\":\"" + Ids.HEADQUARTERS + "\"}");
        shows(world, "\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\"", "CALL_WITH_APP_REGISTERED_FOR_CISCOTEL", "null");
        put(world, "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        shows(world, "\"NATIVE_SIP_CALL_TO_UCM\"", "NATIVE_SIP_CALL_TO_UCM", "null");
    }

    @Test
    void jabber_as_the_organizations_default_clears_nothing(TestWorld world) {
        put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}");
        organizationDefault(world, BehaviorType.CALL_WITH_APP_REGISTERED_FOR_CISCOTEL);
        shows(world, "null", "CALL_WITH_APP_REGISTERED_FOR_CISCOTEL", "\"" + Ids.BRANCH + "\"");
        put(world, "{\"profileId\":\"" + Ids.HEADQUARTERS + "\"}");
        shows(world, "null", "CALL_WITH_APP_REGISTERED_FOR_CISCOTEL", "\"" + Ids.HEADQUARTERS + "\"");
    }

    @Test
    void a_changed_default_shows_at_once_and_only_where_it_applies(TestWorld world) {
        organizationDefault(world, BehaviorType.NATIVE_SIP_CALL_TO_UCM);
        shows(world, "null", "NATIVE_SIP_CALL_TO_UCM", "null");
        put(world, "{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_TEL\"}");
        organizationDefault(world, BehaviorType.CALL_WITH_APP_REGISTERED_FOR_WEBEXCALLTEL);
        shows(world, "\"CALL_WITH_APP_REGISTERED_FOR_TEL\"", "CALL_WITH_APP_REGISTERED_FOR_TEL", "null");
        put(world, "{\"behaviorType\":null}");
        shows(world, "null", "CALL_WITH_APP_REGISTERED_FOR_WEBEXCALLTEL", "null");
    }

    @Test
    void the_whole_object_that_was_read_can_be_sent_back(TestWorld world) {
        put(world, "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"" + Ids.BRANCH + "\"}");
        Answer read = world.get("full-admin", BEHAVIOR);
        put(world, read.body());
        world.get("full-admin", BEHAVIOR).isOk(read.body());
    }

    @Test
    void a_profile_of_another_organization_is_no_profile(TestWorld world) {
        world.put("full-admin", BEHAVIOR, "{\"profileId\":\"" + Ids.PROFILE_OF_GLOBEX + "\"}")
                .isRefused(
                        400,
                        MALFORMED,
                        "profileId: '" + Ids.PROFILE_OF_GLOBEX
                                + "' is not the id of a calling profile of the person's organization",
                        null);
        world.get("full-admin", BEHAVIOR).isOk(ORG_DEFAULT);
        String inGlobex = "/v1/people/" + Ids.person(22) + "/features/callingBehavior?orgId=" + Ids.GLOBEX;
        world.put("partner-admin", inGlobex, "{\"profileId\":\"" + Ids.PROFILE_OF_GLOBEX + "\"}")
                .isNoContent();
    }

    @Test
    void a_person_without_webex_calling_has_a_behavior_all_the_same(TestWorld world) {
        world.get("full-admin", "/v1/people/" + Ids.person(11) + "/features/callingBehavior")
                .isOk("{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\","
                        + "\"effectiveBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"" + Ids.BRANCH + "\"}");
        world.get("full-admin", "/v1/people/" + Ids.person(12) + "/features/callingBehavior")
                .isOk(ORG_DEFAULT);
    }

    @Test
    void quirk_a_member_left_out_may_mean_null(TestWorld world) {
        put(world.with(Quirk.OMITTED_MEANS_NULL), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        put(world, "{}");
        shows(world, "null", "NATIVE_WEBEX_TEAMS_CALLING", "null");
    }

    @Test
    void quirk_the_string_null_may_mean_null(TestWorld world) {
        put(world.with(Quirk.STRING_NULL_IS_NULL), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        put(world, "{\"behaviorType\":\"null\",\"profileId\":\"null\"}");
        shows(world, "null", "NATIVE_WEBEX_TEAMS_CALLING", "null");
    }

    @Test
    void quirk_an_explicit_null_may_be_refused(TestWorld world) {
        put(world.with(Quirk.EXPLICIT_NULL_REFUSED), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        world.put("full-admin", BEHAVIOR, "{\"behaviorType\":null}")
                .isRefused(400, MALFORMED, "behaviorType: null is not accepted", null);
        shows(world, "\"NATIVE_SIP_CALL_TO_UCM\"", "NATIVE_SIP_CALL_TO_UCM", "null");
    }

    @Test
    void quirk_the_effective_profile_may_be_shown(TestWorld world) {
        world.with(Quirk.PROFILE_ID_SHOWS_EFFECTIVE);
        shows(world, "null", "NATIVE_WEBEX_TEAMS_CALLING", "\"" + Ids.STANDARD + "\"");
        put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}");
        shows(world, "null", "NATIVE_WEBEX_TEAMS_CALLING", "\"" + Ids.BRANCH + "\"");
    }

    @Test
    void quirk_a_write_may_show_late(TestWorld world) {
        put(world.with(Quirk.STALE_READS, 3_600_000), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}");
        world.get("full-admin", BEHAVIOR).isOk(ORG_DEFAULT);
    }

    private static void put(TestWorld world, String json) {
        world.put("full-admin", BEHAVIOR, json).isNoContent();
    }

    private static void shows(TestWorld world, String own, String effective, String profile) {
        world.get("full-admin", BEHAVIOR)
                .isOk("{\"behaviorType\":%s,\"effectiveBehaviorType\":\"%s\",\"profileId\":%s}"
                        .formatted(own, effective, profile));
    }

    private static void organizationDefault(TestWorld world, BehaviorType behavior) {
        world.here(
                        HttpMethod.PUT,
                        "/organizations/96abc2aa-3dcc-11e5-a152-fe34819cdc9a/defaults",
                        "{\"behaviorType\":\"" + behavior
                                + "\",\"profileId\":\"b37f2fba-2e7c-11eb-a368-dbe4b7671fea\"}")
                .shows(200, "{\"defaultBehaviorType\":\"" + behavior + "\"}");
    }
}
