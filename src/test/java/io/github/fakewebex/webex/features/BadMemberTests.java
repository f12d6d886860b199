package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member may not be: each fault is refused by name, and leaves the setting as it was. */
@FakeWebexTest
class BadMemberTests {

    private static final String ALLOWED = "NATIVE_WEBEX_TEAMS_CALLING, CALL_WITH_APP_REGISTERED_FOR_CISCOTEL, "
            + "CALL_WITH_APP_REGISTERED_FOR_TEL, CALL_WITH_APP_REGISTERED_FOR_WEBEXCALLTEL, NATIVE_SIP_CALL_TO_UCM";

    static Stream<Arguments> badMembers() {
        Stream<Arguments> flags = Stream.of("enabled", "ringSplashEnabled", "webexGoOverrideEnabled")
                .flatMap(BadMemberTests::badFlags);
        return Stream.of(badBehaviors(), badProfiles(), flags).flatMap(Function.identity());
    }

    private static Stream<Arguments> badBehaviors() {
        String text = ": expected a string or null, not ";
        return Stream.of(
                bad("behaviorType", "\"SOMETHING\"", ": 'SOMETHING' is not one of " + ALLOWED),
                bad("behaviorType", "\"\"", ": '' is not one of " + ALLOWED),
                bad(
                        "behaviorType",
                        "\" native_sip_call_to_ucm\"",
                        ": ' native_sip_call_to_ucm' is not one of " + ALLOWED),
                bad("behaviorType", "\"null\"", ": 'null' is not one of " + ALLOWED),
                bad(
                        "behaviorType",
                        "\"nat\u0131ve_sip_call_to_ucm\"",
                        ": 'nat\u0131ve_sip_call_to_ucm' is not one of " + ALLOWED),
                bad(
                        "behaviorType",
                        "\"native_\u017fip_call_to_ucm\"",
                        ": 'native_\u017fip_call_to_ucm' is not one of " + ALLOWED),
                bad(
                        "behaviorType",
                        "\"" + "x".repeat(5000) + "\"",
                        ": '" + "x".repeat(120) + "...' is not one of " + ALLOWED),
                bad("behaviorType", "[" + "7,".repeat(5000) + "7]", text + "[" + "7,".repeat(59) + "7..."),
                bad("behaviorType", "0", text + "0"),
                bad("behaviorType", "1.5", text + "1.5"),
                bad("behaviorType", "true", text + "true"),
                bad("behaviorType", "[]", text + "[]"),
                bad("behaviorType", "{\"a\":1}", text + "{\"a\":1}"));
    }

    private static Stream<Arguments> badProfiles() {
        String text = ": expected a string or null, not ";
        String profile = "' is not the id of a calling profile of the person's organization";
        return Stream.of(
                bad("profileId", "7", text + "7"),
                bad("profileId", "false", text + "false"),
                bad("profileId", "[\"x\"]", text + "[\"x\"]"),
                bad("profileId", "{}", text + "{}"),
                bad("profileId", "\"\"", ": '" + profile),
                bad("profileId", "\"null\"", ": 'null" + profile),
                bad("profileId", "\"garbage\"", ": 'garbage" + profile),
                bad("profileId", "\"" + TestWorld.ALICE + "\"", ": '" + TestWorld.ALICE + profile),
                bad("profileId", "\"" + Ids.PROFILE_OF_GLOBEX + "\"", ": '" + Ids.PROFILE_OF_GLOBEX + profile));
    }

    private static Stream<Arguments> badFlags(String field) {
        String text = ": expected true or false, not ";
        return Stream.of("null", "1", "0", "1.0", "\"true\"", "\"false\"", "\"\"", "\"null\"", "[]", "[true]", "{}")
                .map(value -> bad(field, value, text + value));
    }

    private static Arguments bad(String field, String value, String fault) {
        boolean behavior = field.equals("behaviorType") || field.equals("profileId");
        return Arguments.of(behavior ? "callingBehavior" : "doNotDisturb", field, value, field + fault);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("badMembers")
    void a_value_of_the_wrong_kind_is_named(String feature, String field, String value, String fault, TestWorld world) {
        Answer before = preset(world, feature);
        world.put("full-admin", alice(feature), "{\"" + field + "\":" + value + "}")
                .isRefused(400, MALFORMED, fault, null);
        world.get("full-admin", alice(feature)).isOk(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"callingBehavior", "doNotDisturb"})
    void one_bad_member_spoils_the_good_ones(String feature, TestWorld world) {
        Answer before = preset(world, feature);
        String body = """
                {"behaviorType":"NATIVE_SIP_CALL_TO_UCM","enabled":false,"profileId":5,"ringSplashEnabled":"no"}""";
        assertThat(world.put("full-admin", alice(feature), body).status()).isEqualTo(400);
        world.get("full-admin", alice(feature)).isOk(before.body());
    }

    /** Sets something other than the defaults, so that a lost value would show. */
    static Answer preset(TestWorld world, String feature) {
        String body = """
                {"behaviorType":"CALL_WITH_APP_REGISTERED_FOR_TEL","profileId":"%s","enabled":true,"ringSplashEnabled":true}""".formatted(Ids.BRANCH);
        world.put("full-admin", alice(feature), body).isNoContent();
        return world.get("full-admin", alice(feature));
    }
}
