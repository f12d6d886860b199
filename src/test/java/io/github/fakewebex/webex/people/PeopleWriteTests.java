package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class PeopleWriteTests {

    private static final String CALLING = WebexId.encode(
            "LICENSE", "96abc2aa-3dcc-11e5-a152-fe34819cdc9a:BCSTD_11c00000-0000-4000-8000-000000000001");
    private static final String SAN_JOSE = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000001");

    @Test
    void a_person_comes_with_settings_is_changed_and_goes_with_them(TestWorld world) {
        Answer created = post(
                world,
                "{\"emails\":[\"New.Person@acme.example\"],\"firstName\":\"New\",\"lastName\":\"Person\",\"extension\":\"77\","
                        + "\"licenses\":[\"" + CALLING + "\"],\"locationId\":\"" + SAN_JOSE + "\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        assertThatJson(created.body())
                .isObject()
                .containsEntry("displayName", "New Person")
                .containsEntry("emails", List.of("new.person@acme.example"))
                .containsEntry("extension", "77")
                .containsEntry("orgId", Ids.ACME);
        String path = "/v1/people/" + id(created);
        world.get("full-admin", path + "/features/doNotDisturb")
                .isOk("{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
        world.put("user-admin", path + "/features/callingBehavior", "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}")
                .isNoContent();

        Answer replaced =
                world.put("full-admin", path, "{\"displayName\":\"Renamed\",\"licenses\":[],\"title\":\"Boss\"}");
        assertThatJson(replaced.body())
                .isObject()
                .containsEntry("displayName", "Renamed")
                .containsEntry("title", "Boss")
                .containsEntry("licenses", List.of())
                .containsEntry("emails", List.of("new.person@acme.example"));
        assertThat(world.get("full-admin", path + "/features/doNotDisturb").status())
                .isEqualTo(404);
        assertThat(world.get("full-admin", path + "/features/callingBehavior").body())
                .contains("NATIVE_SIP_CALL_TO_UCM");
        goesWithAllThatBelongsToIt(world, path);
    }

    @Test
    void what_curl_declares_a_form_is_no_json_and_names_no_organization(TestWorld world) {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        for (String body :
                new String[] {"{\"emails\":[\"a@b.example\"],\"displayName\":\"50% off\"}", "orgId=garbage"}) {
            Answer refused = world.send("full-admin", HttpMethod.POST, "/v1/people", body, form);
            assertThat(refused.status()).as(refused.body()).isEqualTo(415);
            refused.explains("Content-Type");
            assertThat(world.send("user", HttpMethod.POST, "/v1/people", body, form)
                            .status())
                    .isEqualTo(403);
        }
        int port = URI.create(world.url("/")).getPort();
        String token = TokenText.of(world.name(), "full-admin");
        for (String odd : new String[] {"garbage", "%zz"}) {
            RawHttp.send(
                            port,
                            RawHttp.request(
                                    "POST",
                                    "/v1/people?orgId=" + odd,
                                    token,
                                    "application/x-www-form-urlencoded",
                                    "{}"))
                    .isRefused(400, "Expect base64 ID or UUID.");
        }
    }

    private static void goesWithAllThatBelongsToIt(TestWorld world, String path) {
        world.send("full-admin", HttpMethod.DELETE, path, "", Map.of()).isNoContent();
        world.get("full-admin", path).isRefused(404, NOT_FOUND);
        world.get("full-admin", path + "/features/callingBehavior").isRefused(404, NOT_FOUND);
        world.send("full-admin", HttpMethod.DELETE, path, "", Map.of()).isRefused(404, NOT_FOUND);
        assertThat(post(world, "{\"emails\":[\"new.person@acme.example\"],\"displayName\":\"Again\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_was_read_can_be_sent_back(TestWorld world) {
        String path = "/v1/people/" + TestWorld.ALICE;
        Answer before = world.get("full-admin", path + "?callingData=true");
        Answer replaced = world.put("full-admin", path, before.body());
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThatJson(world.get("full-admin", path + "?callingData=true").body())
                .whenIgnoringPaths("lastModified")
                .isEqualTo(before.body());
    }

    @Test
    void of_several_addresses_the_first_is_used_and_the_nickname_is_the_first_name(TestWorld world) {
        Answer created =
                post(world, "{\"emails\":[\"one@acme.example\",\"two@acme.example\"],\"displayName\":\"Ann Other\"}");
        created.shows(200, "{\"emails\":[\"one@acme.example\"],\"nickName\":\"Ann\"}");
        world.put(
                        "full-admin",
                        "/v1/people/" + id(created),
                        "{\"emails\":[\"three@acme.example\",\"one@acme.example\"],\"displayName\":\"Ann Other\","
                                + "\"firstName\":\"Anna\",\"nickName\":\"Annie\"}")
                .shows(200, "{\"emails\":[\"three@acme.example\"],\"firstName\":\"Anna\",\"nickName\":\"Anna\"}");
    }

    @Test
    void the_tokens_of_a_deleted_person_are_dead(TestWorld world) {
        world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + TestWorld.ALICE, "", Map.of())
                .isNoContent();
        world.get("user", "/v1/people/me").isRefused(401, UNAUTHORIZED);
    }

    @Test
    void an_address_is_given_once_whatever_its_case_and_however_many_ask(TestWorld world) throws Exception {
        String taken = "The email address is already in use by another person.";
        post(world, "{\"emails\":[\"ALICE.MILLER@acme.example\"],\"displayName\":\"Other\"}")
                .isRefused(409, taken);
        world.put(
                        "full-admin",
                        "/v1/people/" + TestWorld.ALICE,
                        "{\"emails\":[\"bob.becker@acme.example\"],\"displayName\":\"A\"}")
                .isRefused(409, taken);
        assertThat(world.get("full-admin", "/v1/people/" + TestWorld.ALICE).body())
                .contains("alice.miller@acme.example");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> ask = () -> post(world, "{\"emails\":[\"wanted@acme.example\"],\"displayName\":\"W\"}")
                    .status();
            List<Integer> statuses = threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask)).stream()
                    .map(PeopleWriteTests::result)
                    .toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"displayName":"x"}                                      | Missing Mandatory field name: emails            | 25008
            {"emails":["a@b.example"]}                               | Missing Mandatory field name: displayName       | 25008
            {"emails":["a@b.example"],"displayName":" "}             | Missing Mandatory field name: displayName       | 25008
            {"emails":["a@b.example"],"displayName":"x","licenses":["CALLING"]} | Missing Mandatory field name: locationId | 25008
            {"emails":["a@b.example"],"displayName":"x","licenses":["x"]}  | licenses: 'x' is not known in the person's organization |
            {"emails":["a@b.example"],"displayName":"x","roles":["x"]}     | roles: 'x' is not known in the person's organization |
            {"emails":["a@b.example"],"displayName":"x","locationId":"x"}  | locationId: 'x' is not known in the person's organization |
            {"emails":["a@b.example"],"displayName":"x","managerId":"x"}   | managerId: 'x' is not known in the person's organization |
            {"emails":["nobody"],"displayName":"x"}                  | emails[0]: must be a well-formed email address  |
            {"emails":[""],"displayName":"x"}                        | emails[0]: size must be between 1 and 254       |
            {"emails":[],"displayName":"x"}                          | emails: size must be between 1 and 10           |
            {"emails":[null],"displayName":"x"}                      | emails[0]: must not be null                     |
            {"emails":[5],"displayName":"x"}                         | emails: the value is of the wrong type          |
            {"emails":"a@b.example","displayName":"x"}               | emails: the value is of the wrong type          |
            {"emails":["a@b.example"],"displayName":"a\\tb"}         | displayName: must not contain control characters or halves of characters |
            {"emails":["a@b.example"],"displayName":"a\\ud800b"}     | displayName: must not contain control characters or halves of characters |
            {"emails":["a@b.example"],"displayName":7}               | displayName: the value is of the wrong type     |
            {"emails":["a@b.example"],"displayName":"x","loginEnabled":"true"} | loginEnabled: the value is of the wrong type |
            """)
    void a_person_that_makes_no_sense_is_refused(String body, String fault, Integer code, TestWorld world) {
        post(world, body.replace("CALLING", CALLING)).isRefused(400, MALFORMED, fault, code);
        assertThatJson(world.get("full-admin", "/v1/people?email=a@b.example").body())
                .isEqualTo("{\"notFoundIds\":null,\"items\":[]}");
    }

    private static Answer post(TestWorld world, String body) {
        return world.send(
                "full-admin",
                HttpMethod.POST,
                "/v1/people?callingData=true",
                body,
                Map.of("Content-Type", "application/json"));
    }

    private static String id(Answer person) {
        return JsonMapper.shared().readTree(person.body()).get("id").asString();
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
