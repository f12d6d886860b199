package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.TestWorld.ALICE;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class PeopleStoryTests {

    /** The members of the published schema, without xmppFederationJid, at which strict clients stumble. */
    private static final Set<String> PUBLISHED = Set.of(
            "id",
            "emails",
            "phoneNumbers",
            "extension",
            "locationId",
            "displayName",
            "nickName",
            "firstName",
            "lastName",
            "avatar",
            "orgId",
            "roles",
            "licenses",
            "department",
            "manager",
            "managerId",
            "title",
            "addresses",
            "created",
            "lastModified",
            "timezone",
            "lastActivity",
            "siteUrls",
            "sipAddresses",
            "status",
            "invitePending",
            "loginEnabled",
            "type");

    @Test
    void me_is_the_owner_of_the_token_seen_in_full(TestWorld world) {
        world.get("user", "/v1/people/me").isOk("""
                        {"id":"%s","emails":["alice.miller@acme.example"],"displayName":"Alice Miller","nickName":"Alice",
                         "firstName":"Alice","lastName":"Miller","orgId":"%s","roles":[],
                         "licenses":["${json-unit.regex}Y2lzY29zcGFyazovL3VzL0xJQ0VOU0Uv.*","${json-unit.any-string}"],
                         "created":"2020-06-01T08:30:00.000Z","lastModified":"2020-06-01T08:30:00.000Z",
                         "status":"active","invitePending":false,"loginEnabled":true,"type":"person"}""".formatted(ALICE, Ids.ACME));
        assertThatJson(world.get("bot", "/v1/people/me").body()).node("type").isEqualTo("bot");
    }

    @Test
    void an_administrator_sees_more_of_a_colleague_than_a_user_does(TestWorld world) {
        String bob = "/v1/people/" + Ids.person(6);
        assertThatJson(world.get("full-admin", bob).body())
                .isObject()
                .containsKeys("roles", "licenses", "invitePending", "loginEnabled")
                .doesNotContainKeys("extension", "locationId");
        assertThatJson(world.get("full-admin", bob + "?callingData=True").body())
                .isObject()
                .containsEntry("extension", "2001")
                .containsKeys("locationId");
        assertThatJson(world.get("user", bob).body())
                .isObject()
                .containsKeys("id", "emails", "displayName", "orgId")
                .doesNotContainKeys("roles", "licenses", "invitePending", "loginEnabled");
    }

    @Test
    void an_unknown_person_and_one_of_another_organization_are_404(TestWorld world) {
        world.get("full-admin", "/v1/people/" + Ids.person(999)).isRefused(404, NOT_FOUND);
        world.get("full-admin", "/v1/people/" + Ids.person(32)).isRefused(404, NOT_FOUND);
        world.get("user", "/v1/people/" + Ids.person(32)).isRefused(404, NOT_FOUND);
        assertThat(world.get("partner-admin", "/v1/people/" + Ids.person(22) + "?orgId=" + Ids.GLOBEX)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_shown_that_the_published_person_does_not_have(TestWorld world) {
        for (JsonNode person : items(world.get("full-admin", "/v1/people?callingData=true"))) {
            assertThat(PUBLISHED).containsAll(person.propertyNames());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            email=ALICE.miller@acme.example        | Alice Miller
            email=nobody@acme.example              |
            email=alice                            |
            displayName=ali                        | Alice Miller
            displayName=DO                         | Dora Device
            displayName=%25                        |
            displayName=_                          |
            displayName=U                          | Ursula User, Udo Unified
            displayName=U&email=udo.unified@acme.example | Udo Unified
            locationId=HAMBURG                     | Bob Becker, Tina Third, Wendy Weber, Dana Dnd
            roles=FULL                             | Fiona Full
            roles=FULL,READ                        | Fiona Full, Rita Reader
            roles=NONE                             |
            max=&email=alice.miller@acme.example   | Alice Miller
            """)
    void people_are_found_by_what_is_known_of_them(String query, String names, TestWorld world) {
        String sent = query.replace("HAMBURG", WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000002"))
                .replace("FULL", WebexId.encode("ROLE", "id_full_admin"))
                .replace("READ", WebexId.encode("ROLE", "id_readonly_admin"))
                .replace("NONE", WebexId.encode("ROLE", "id_nobody"));
        Answer found = world.get("full-admin", "/v1/people?" + sent);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        List<String> shown = items(found).stream()
                .map(person -> person.get("displayName").asString())
                .toList();
        assertThat(shown).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(", "));
        assertThat(found.body()).startsWith("{\"notFoundIds\":null,\"items\":[");
    }

    @Test
    void people_are_found_by_their_ids_and_who_is_not_is_named(TestWorld world) {
        String foreign = Ids.person(32);
        Answer found =
                world.get("user", "/v1/people?max=1&id=" + ALICE + "," + Ids.person(6) + "," + foreign + ",garbage");
        assertThat(items(found)).hasSize(2);
        assertThatJson(found.body()).node("notFoundIds").isEqualTo(List.of(foreign, "garbage"));
        assertThatJson(world.get("user", "/v1/people?id=garbage").body())
                .isEqualTo("{\"notFoundIds\":[\"garbage\"],\"items\":[]}");
        assertThatJson(world.get("full-admin", "/v1/people?id=,").body())
                .isEqualTo("{\"notFoundIds\":[\"\",\"\"],\"items\":[]}");
        String many = String.join(",", Collections.nCopies(86, ALICE));
        world.get("full-admin", "/v1/people?id=" + many).isRefused(400, "At most 85 ids can be asked for.");
        assertThat(items(world.get("full-admin", "/v1/people?id=" + many.substring(ALICE.length() + 1))))
                .hasSize(1);
    }

    @Test
    void headers_are_no_parameters(TestWorld world) {
        Answer plain = world.get("full-admin", "/v1/people?displayName=Bob");
        world.send(
                        "full-admin",
                        HttpMethod.GET,
                        "/v1/people?displayName=Bob",
                        "",
                        Map.of("Id", "42", "Email", "ops@corp.example", "Max", "abc"))
                .isOk(plain.body());
    }

    @Test
    void who_has_no_role_must_say_who_is_meant(TestWorld world) {
        for (String query : new String[] {"", "?max=5", "?email=", "?callingData=true", "?locationId="}) {
            world.get("user", "/v1/people" + query)
                    .isRefused(400, "Email, displayName, role, or id list should be specified.");
        }
        assertThat(items(world.get("user", "/v1/people?displayName=Bob"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max=0",
                "max=-1",
                "email=%00",
                "displayName=%00",
                "id=%00",
                "max=x",
                "max=1e3",
                "max=99999999999",
                "cursor=x",
                "locationId=x",
                "roles=x"
            })
    void a_parameter_that_makes_no_sense_is_a_400(String query, TestWorld world) {
        Answer answer = world.get("full-admin", "/v1/people?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void presence_is_left_out_on_request_and_of_people_asked_for_by_id(TestWorld world) {
        world.here(HttpMethod.PUT, "/people/11a3f990-a689-477d-be6b-7120025d8abb", """
                {"id": "11a3f990-a689-477d-be6b-7120025d8abb", "organizationId": "96abc2aa-3dcc-11e5-a152-fe34819cdc9a",
                 "email": "alice@acme.example", "displayName": "Alice", "created": "2026-01-01T00:00:00Z",
                 "details": {"status": "active", "lastActivity": "2026-01-01T00:00:00Z"}}""");
        assertThat(world.get("full-admin", "/v1/people?excludeStatus=no&email=alice@acme.example")
                        .body())
                .contains("\"status\":\"active\"", "\"lastActivity\"", "\"roles\"");
        assertThat(world.get("full-admin", "/v1/people?excludeStatus=TRUE&email=alice@acme.example")
                        .body())
                .contains("\"roles\"")
                .doesNotContain("\"status\"", "\"lastActivity\"");
        JsonNode byId = items(world.get("full-admin", "/v1/people?id=" + ALICE)).get(0);
        assertThat(byId.propertyNames())
                .containsExactlyInAnyOrder("id", "emails", "displayName", "orgId", "created", "lastModified", "type");
    }

    private static List<JsonNode> items(Answer page) {
        return JsonMapper.shared()
                .readTree(page.body())
                .get("items")
                .valueStream()
                .toList();
    }
}
