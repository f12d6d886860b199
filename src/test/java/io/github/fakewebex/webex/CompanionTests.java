package io.github.fakewebex.webex;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What programs ask for around a person's settings. */
@FakeWebexTest
class CompanionTests {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private static final String CALLING = WebexId.encode(
            "LICENSE", "96abc2aa-3dcc-11e5-a152-fe34819cdc9a:BCSTD_11c00000-0000-4000-8000-000000000001");

    @Test
    void an_administrator_sees_the_own_organization_and_a_partner_those_it_manages_too(TestWorld world) {
        world.get("full-admin", "/v1/organizations")
                .isOk("{\"items\":[{\"id\":\"" + Ids.ACME
                        + "\",\"displayName\":\"Acme\",\"created\":\"2015-10-18T14:26:16.000Z\"}]}");
        assertThatJson(world.get("partner-admin", "/v1/organizations/").body())
                .inPath("$.items[*].displayName")
                .isEqualTo("[\"Partner Inc\",\"Globex\"]");
        assertThatJson(world.get("partner-admin", "/v1/organizations/" + Ids.GLOBEX)
                        .body())
                .node("displayName")
                .isEqualTo("Globex");
        assertThat(world.get("partner-admin", "/v1/organizations/" + Ids.INITECH)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void roles_have_the_keys_of_real_tenants(TestWorld world) {
        String full = "Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfZnVsbF9hZG1pbg";
        assertThatJson(world.get("full-admin", "/v1/roles").body())
                .inPath("$.items[*].id")
                .isEqualTo(Stream.of(
                                "id_full_admin",
                                "id_user_admin",
                                "id_readonly_admin",
                                "id_device_admin",
                                "atlas-portal.support",
                                "id_compliance_officer",
                                "location_full_admin",
                                "atlas-portal.partner.fulladmin",
                                "atlas-portal.partner.admin",
                                "atlas-portal.partner.readonlyadmin")
                        .map(key -> WebexId.encode("ROLE", key))
                        .toList());
        world.get("full-admin", "/v1/roles/" + full).isOk("{\"id\":\"" + full + "\",\"name\":\"Full Administrator\"}");
        world.get("full-admin", "/v1/roles/" + WebexId.encode("ROLE", "nope")).isRefused(404, NOT_FOUND);
        world.get("full-admin", "/v1/roles/" + Ids.ACME).isRefused(404, NOT_FOUND);
        world.get("full-admin", "/v1/roles/garbage").isRefused(400, "Expect base64 ID or UUID.");
    }

    @Test
    void licenses_are_counted_as_people_have_them(TestWorld world) {
        String one = "/v1/licenses/" + CALLING;
        world.get("full-admin", one)
                .isOk("{\"id\":\"" + CALLING + "\",\"name\":\"Webex Calling - Professional\",\"totalUnits\":50,"
                        + "\"consumedUnits\":10,\"consumedByUsers\":10,\"consumedByWorkspaces\":0}");
        world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + TestWorld.ALICE, "", Map.of())
                .isNoContent();
        assertThatJson(world.get("full-admin", one).body())
                .node("consumedUnits")
                .isEqualTo(9);
        assertThatJson(world.get("full-admin", "/v1/licenses?orgId=" + Ids.ACME).body())
                .inPath("$.items[*].name")
                .isEqualTo("[\"Webex Calling - Basic\",\"Webex Calling - Professional\",\"Messaging\","
                        + "\"Unified Communication Manager (UCM)\"]");
        world.get("other-org-admin", one).isRefused(404, NOT_FOUND);
    }

    @Test
    void locations_are_those_of_the_organization(TestWorld world) {
        String hamburg = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000002");
        world.get("full-admin", "/v1/locations/" + hamburg)
                .isOk("{\"id\":\"" + hamburg + "\",\"name\":\"Hamburg\",\"orgId\":\"" + Ids.ACME
                        + "\",\"timeZone\":\"Europe/Berlin\"}");
        assertThatJson(world.get("full-admin", "/v1/locations").body())
                .inPath("$.items[*].name")
                .isEqualTo("[\"San Jose\",\"Hamburg\"]");
        world.get("other-org-admin", "/v1/locations/" + hamburg).isRefused(404, NOT_FOUND);
    }

    @Test
    void calling_profiles_are_those_that_a_behavior_may_name(TestWorld world) {
        assertThatJson(world.get("readonly-admin", "/v1/telephony/config/callingProfiles")
                        .body())
                .isEqualTo("{\"callingProfiles\":[{\"id\":\"" + Ids.BRANCH + "\",\"name\":\"Branch\"},{\"id\":\""
                        + Ids.HEADQUARTERS + "\",\"name\":\"Headquarters\"},{\"id\":\"" + Ids.STANDARD
                        + "\",\"name\":\"Standard\"}]}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # caller                  | list, read, orgs, roles, licenses, locations, profiles, create
            full-admin                | 200 200 200 200 200 200 200 400
            user-admin                | 200 200 200 200 200 200 403 400
            readonly-admin            | 200 200 200 200 200 200 200 403
            location-admin            | 403 403 200 200 200 200 403 403
            device-admin              | 200 200 200 200 200 200 403 403
            user                      | 400 200 403 403 403 403 403 403
            user-write                | 403 403 403 403 403 403 403 403
            user-with-admin-scopes    | 403 403 403 403 403 403 403 403
            full-admin-read-only      | 200 200 403 403 403 200 200 403
            full-admin-write-only     | 403 403 403 403 403 403 403 400
            full-admin-user-scopes    | 400 200 403 403 403 403 403 403
            bot                       | 400 200 403 403 403 403 403 403
            expired                   | 401 401 401 401 401 401 401 401
            """)
    void each_caller_gets_the_status_of_the_matrix(String caller, String statuses, TestWorld world) {
        String bob = "/v1/people/" + Ids.person(6);
        List<Integer> expected =
                Arrays.stream(statuses.split(" ")).map(Integer::valueOf).toList();
        assertThat(List.of(
                        world.get(caller, "/v1/people").status(),
                        world.get(caller, bob).status(),
                        world.get(caller, "/v1/organizations").status(),
                        world.get(caller, "/v1/roles").status(),
                        world.get(caller, "/v1/licenses").status(),
                        world.get(caller, "/v1/locations").status(),
                        world.get(caller, "/v1/telephony/config/callingProfiles")
                                .status(),
                        world.send(caller, HttpMethod.POST, "/v1/people", "{}", JSON)
                                .status()))
                .isEqualTo(expected);
        // Who may create a person may change and delete one; an empty body is the only fault of what is let through.
        int write = expected.get(7);
        assertThat(world.put(caller, bob, "{}").status()).isEqualTo(write);
        assertThat(world.send(caller, HttpMethod.DELETE, bob, "", Map.of()).status())
                .isEqualTo(write == 400 ? 204 : write);
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "organizations", "licenses", "locations"})
    void a_foreign_organization_is_out_of_reach(String resource, TestWorld world) {
        String path = resource.equals("organizations")
                ? "/v1/organizations/" + Ids.INITECH
                : "/v1/" + resource + "?orgId=" + Ids.INITECH;
        assertThat(world.get("full-admin", path).status()).isEqualTo(403);
        assertThat(world.get("other-org-admin", path).status()).isEqualTo(200);
    }
}
