package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.error.WebexError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What a replacement of a person clears, keeps and may refer to, and who sees it. */
@FakeWebexTest
class PeopleReplaceTests {

    private static final String ALICE = "/v1/people/" + TestWorld.ALICE;
    private static final String WHOLE = """
            {"id": "11a3f990-a689-477d-be6b-7120025d8abb", "organizationId": "96abc2aa-3dcc-11e5-a152-fe34819cdc9a",
             "locationId": "10ca7100-0000-4000-8000-000000000001", "email": "alice@acme.example", "displayName": "Alice",
             "created": "2026-01-01T00:00:00Z", "roles": ["USER_ADMIN"],
             "licenses": ["96abc2aa-3dcc-11e5-a152-fe34819cdc9a:BCSTD_11c00000-0000-4000-8000-000000000001"],
             "details": {"firstName": "A", "lastName": "M", "nickName": "Al", "avatar": "https://a.example/a.png",
              "department": "Sales", "title": "GM", "manager": "Bob", "managerId": "11a3f990-a689-477d-be6b-000000000006",
              "timezone": "Europe/Berlin", "status": "meeting", "invitePending": true, "loginEnabled": false,
              "lastActivity": "2026-01-01T00:00:00Z", "extension": "1001",
              "phoneNumbers": [{"type": "work", "value": "+1 408 526 7209", "primary": true}],
              "sipAddresses": [{"type": "enterprise", "value": "a@sip.example", "primary": true}],
              "addresses": [{"type": "work", "country": "US"}], "siteUrls": ["acme.webex.com"]}}""";

    @Test
    void what_is_left_out_is_cleared_but_for_address_roles_licences_numbers_and_what_webex_sets(TestWorld world) {
        whole(world);
        Answer replaced = world.put("full-admin", ALICE, "{\"displayName\":\"Alice Moved\"}");
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThatJson(world.get("full-admin", ALICE + "?callingData=true").body())
                .isObject()
                .containsOnlyKeys(
                        "id",
                        "emails",
                        "displayName",
                        "firstName",
                        "lastName",
                        "nickName",
                        "orgId",
                        "roles",
                        "licenses",
                        "locationId",
                        "extension",
                        "phoneNumbers",
                        "sipAddresses",
                        "timezone",
                        "status",
                        "lastActivity",
                        "invitePending",
                        "loginEnabled",
                        "created",
                        "lastModified",
                        "type")
                .containsEntry("timezone", "Europe/Berlin")
                .containsEntry("status", "meeting")
                .containsEntry("invitePending", true)
                .containsEntry("loginEnabled", true)
                .containsEntry("extension", "1001");
        world.get("full-admin", ALICE).shows(200, "{\"roles\":[\"" + WebexId.encode("ROLE", "id_user_admin") + "\"]}");
    }

    @Test
    void sites_are_for_administrators_and_the_person_and_numbers_for_who_asks(TestWorld world) {
        whole(world);
        assertThatJson(world.get("readonly-admin", ALICE).body())
                .isObject()
                .containsKey("siteUrls")
                .doesNotContainKeys("phoneNumbers", "extension", "locationId");
        assertThatJson(world.get("user", "/v1/people/me").body()).isObject().containsKey("siteUrls");
        assertThatJson(world.get("bot", ALICE).body())
                .isObject()
                .containsKey("displayName")
                .doesNotContainKeys("siteUrls", "phoneNumbers");
        assertThatJson(world.get("readonly-admin", ALICE + "?callingData=true").body())
                .isObject()
                .containsKeys("phoneNumbers", "extension", "locationId");
    }

    @ParameterizedTest
    @CsvSource({
        "licenses, LICENSE, 96abc2aa-3dcc-11e5-a152-000000000002:BCSTD_11c00000-0000-4000-8000-000000000005",
        "locationId, LOCATION, 10ca7100-0000-4000-8000-000000000003"
    })
    void what_is_of_another_organization_is_refused(String member, String type, String key, TestWorld world) {
        String max = "/v1/people/" + Ids.person(12);
        String before = world.get("full-admin", max + "?callingData=true").body();
        String id = WebexId.encode(type, key);
        String value = member.equals("licenses") ? "[\"" + id + "\"]" : "\"" + id + "\"";
        world.put("full-admin", max, "{\"displayName\":\"Max\",\"" + member + "\":" + value + "}")
                .isRefused(
                        400,
                        MALFORMED,
                        member + ": '" + WebexError.shortened(id) + "' is not known in the person's organization",
                        null);
        assertThat(world.get("full-admin", max + "?callingData=true").body()).isEqualTo(before);
    }

    private static void whole(TestWorld world) {
        world.here(HttpMethod.PUT, "/people/11a3f990-a689-477d-be6b-7120025d8abb", WHOLE)
                .shows(200, "{}");
    }
}
