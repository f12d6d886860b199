package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes of people, and what of them belongs to Webex Calling. */
@FakeWebexTest
class CallingPeopleTests {

    private static final String ALICE = "/v1/people/" + TestWorld.ALICE;
    private static final String MAX = "/v1/people/" + Ids.person(12);
    private static final String CALLING = WebexId.encode(
            "LICENSE", "96abc2aa-3dcc-11e5-a152-fe34819cdc9a:BCSTD_11c00000-0000-4000-8000-000000000001");
    private static final String SAN_JOSE = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000001");
    private static final String HAMBURG = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000002");

    @Test
    void what_was_read_without_calling_data_can_be_changed_and_sent_back(TestWorld world) {
        Answer before = world.get("full-admin", ALICE);
        assertThatJson(before.body()).isObject().doesNotContainKeys("extension", "locationId");
        ObjectNode changed = (ObjectNode) JsonMapper.shared().readTree(before.body());
        Answer replaced =
                world.put("full-admin", ALICE, changed.put("title", "Boss").toString());
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThatJson(alice(world))
                .isObject()
                .containsEntry("title", "Boss")
                .containsEntry("extension", "1001")
                .containsEntry("locationId", SAN_JOSE);
    }

    @Test
    void with_calling_data_the_body_says_all_of_the_numbers(TestWorld world) {
        String numbers = "{\"displayName\":\"A\",\"phoneNumbers\":[{\"type\":\"work\",\"value\":\"+1 408 526 7209\"}]}";
        world.put("full-admin", ALICE, numbers);
        assertThatJson(alice(world)).isObject().containsKeys("extension", "phoneNumbers");
        world.put("full-admin", ALICE + "?callingData=True", numbers);
        assertThatJson(alice(world))
                .isObject()
                .containsKey("phoneNumbers")
                .containsEntry("locationId", SAN_JOSE)
                .doesNotContainKey("extension");
    }

    @Test
    void a_person_who_has_calling_cannot_be_moved_and_who_loses_it_leaves_the_location(TestWorld world) {
        world.put("full-admin", ALICE, "{\"displayName\":\"A\",\"locationId\":\"" + HAMBURG + "\"}")
                .isRefused(
                        400,
                        MALFORMED,
                        "locationId: cannot be changed of a person who already has a Webex Calling license",
                        null);
        world.put("full-admin", ALICE, "{\"displayName\":\"A\",\"licenses\":[]}");
        assertThatJson(alice(world))
                .isObject()
                .containsEntry("licenses", List.of())
                .doesNotContainKeys("extension", "locationId");
        world.put("full-admin", ALICE, given("\"extension\":\"7\",\"locationId\":\"" + HAMBURG + "\""));
        assertThatJson(alice(world)).isObject().containsEntry("locationId", HAMBURG);
    }

    @Test
    void calling_data_needs_a_calling_licence(TestWorld world) {
        String text = "licenses: with callingData there must be a Webex Calling license among them";
        world.put("full-admin", MAX + "?callingData=true", "{\"displayName\":\"M\"}")
                .isRefused(400, MALFORMED, text, null);
        world.put("full-admin", ALICE + "?callingData=true", "{\"displayName\":\"A\",\"licenses\":[]}")
                .isRefused(400, MALFORMED, text, null);
        assertThat(world.get("full-admin", ALICE).body()).contains(CALLING);
    }

    @Test
    void a_first_calling_licence_needs_a_location_and_a_number(TestWorld world) {
        world.put("full-admin", MAX, given("\"extension\":\"7\""))
                .isRefused(400, MALFORMED, "Missing Mandatory field name: locationId", 25008);
        String located = given("\"locationId\":\"" + SAN_JOSE + "\"");
        world.put("full-admin", MAX, located)
                .isRefused(400, MALFORMED, "Missing Mandatory field name: phoneNumbers or extension", 25008);
        post(world, "", located.replace("{", "{\"emails\":[\"x@acme.example\"],\"phoneNumbers\":[],"))
                .isRefused(400, MALFORMED, "Missing Mandatory field name: phoneNumbers or extension", 25008);
        assertThat(world.get("full-admin", MAX).body()).doesNotContain(CALLING);
        world.put("full-admin", MAX, "{\"displayName\":\"M\",\"extension\":\"7\"}");
        assertThat(world.put("full-admin", MAX, located).body()).contains(CALLING);
    }

    @Test
    void the_answer_to_a_write_shows_calling_data_on_request(TestWorld world) {
        String body = "{\"emails\":[\"x@acme.example\"],\"extension\":\"7\",\"locationId\":\"" + SAN_JOSE + "\",";
        String other = body.replace("x@", "y@");
        assertThatJson(post(world, "", body + "\"displayName\":\"X\"}").body())
                .isObject()
                .containsKeys("displayName", "roles", "status")
                .doesNotContainKeys("extension", "locationId");
        assertThatJson(post(world, "?callingData=True", other + "\"displayName\":\"Y\"}")
                        .body())
                .isObject()
                .containsKeys("extension", "locationId");
        assertThatJson(world.put("full-admin", ALICE, "{\"displayName\":\"A\"}").body())
                .isObject()
                .containsKeys("displayName", "roles", "status")
                .doesNotContainKeys("extension", "locationId");
        assertThatJson(world.put("full-admin", ALICE + "?callingData=true", "{\"displayName\":\"A\"}")
                        .body())
                .isObject()
                .containsKey("locationId");
    }

    @Test
    void who_asks_for_a_minimal_answer_is_shown_the_id_by_post_and_nothing_by_put(TestWorld world) {
        post(world, "?minResponse=true", "{\"emails\":[\"x@acme.example\"],\"displayName\":\"X\"}")
                .isOk("{\"id\":\"${json-unit.any-string}\"}");
        world.put("full-admin", ALICE + "?minResponse=True&callingData=true", "{\"displayName\":\"A\"}")
                .isNoContent();
        assertThatJson(alice(world)).isObject().containsEntry("displayName", "A");
        world.put("full-admin", ALICE + "?minResponse=true", "{}")
                .isRefused(400, MALFORMED, "Missing Mandatory field name: displayName", 25008);
    }

    private static Answer post(TestWorld world, String query, String body) {
        return world.send(
                "full-admin", HttpMethod.POST, "/v1/people" + query, body, Map.of("Content-Type", "application/json"));
    }

    private static String given(String members) {
        return "{\"displayName\":\"A\",\"licenses\":[\"" + CALLING + "\"]," + members + "}";
    }

    private static String alice(TestWorld world) {
        return world.get("full-admin", ALICE + "?callingData=true").body();
    }
}
