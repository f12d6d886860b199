package io.github.fakewebex.control.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** What belongs to one organization cannot be given to another or to its people, whether singly or by a seed. */
@FakeWebexTest
class ForeignRowsTests {

    private static final String NEW = "11a3f990-a689-477d-be6b-00000000aaaa";
    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
    private static final String PERSON = """
            {"id": "%s", "organizationId": "%s", "email": "new@acme.example", "displayName": "Nina New",
             "created": "2026-01-01T00:00:00Z", FOREIGN}""".formatted(NEW, ACME);
    private static final String LICENSE =
            "[\"96abc2aa-3dcc-11e5-a152-000000000002:BCSTD_11c00000-0000-4000-8000-000000000005\"]";
    private static final String LOCATION = "\"10ca7100-0000-4000-8000-000000000003\"";
    private static final String PROFILE = "b37f2fba-2e7c-11eb-a368-dbe4b7671fec";

    @ParameterizedTest
    @CsvSource({"licenses, LICENSE", "locationId, LOCATION", "administeredLocations, [LOCATION]"})
    void a_person_gets_nothing_of_another_organization(String member, String foreign, TestWorld world) {
        String row =
                "\"" + member + "\": " + foreign.replace("LICENSE", LICENSE).replace("LOCATION", LOCATION);
        String before = world.here(HttpMethod.GET, "/export", "").body();
        world.here(HttpMethod.PUT, "/people/" + NEW, PERSON.replace("FOREIGN", row))
                .isProblem(400, member);
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"/organizations/ACME/defaults, profileId", "/organizations/ACME, defaultProfileId"})
    void defaults_take_no_profile_of_another_organization(String path, String field, TestWorld world) {
        String before = world.here(HttpMethod.GET, "/export", "").body();
        String body = field.equals("profileId")
                ? "{\"behaviorType\": \"NATIVE_SIP_CALL_TO_UCM\", \"profileId\": \"" + PROFILE + "\"}"
                : "{\"id\": \"" + ACME + "\", \"displayName\": \"Acme\", \"created\": \"2015-10-18T14:26:16Z\","
                        + " \"defaultBehaviorType\": \"NATIVE_SIP_CALL_TO_UCM\", \"defaultProfileId\": \"" + PROFILE
                        + "\"}";
        world.here(HttpMethod.PUT, path.replace("ACME", ACME), body).isProblem(400, field);
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organizations[0].defaultProfileId | "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM" | "defaultProfileId": "b37f2fba-2e7c-11eb-a368-00000000000b"
            people[0].locationId              | "displayName": "Ann"                            | "locationId": "b"
            people[0].licenses                | "displayName": "Ann"                            | "licenses": ["b"]
            people[0].administeredLocations   | "displayName": "Ann"                            | "administeredLocations": ["b"]
            callingBehaviors[0].profileId     | "personId": "11a3f990-a689-477d-be6b-00000000000a" | "profileId": "b37f2fba-2e7c-11eb-a368-00000000000b"
            """)
    void a_seed_gives_nothing_of_another_organization(String field, String beside, String foreign, TestWorld world) {
        String seed = """
                {"organizations": [
                  {"id": "96abc2aa-3dcc-11e5-a152-00000000000a", "displayName": "A", "created": "2020-01-01T00:00:00Z",
                   "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM"},
                  {"id": "96abc2aa-3dcc-11e5-a152-00000000000b", "displayName": "B", "created": "2020-01-01T00:00:00Z",
                   "defaultBehaviorType": "NATIVE_WEBEX_TEAMS_CALLING"}],
                 "callingProfiles": [{"id": "b37f2fba-2e7c-11eb-a368-00000000000b",
                   "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000b", "name": "B"}],
                 "locations": [{"id": "b", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000b", "name": "B",
                   "timeZone": "Europe/Berlin"}],
                 "licenses": [{"id": "b", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000b", "name": "B",
                   "totalUnits": 1}],
                 "people": [{"id": "11a3f990-a689-477d-be6b-00000000000a",
                   "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a", "email": "ann@a.example",
                   "displayName": "Ann", "created": "2020-01-01T00:00:00Z"}],
                 "callingBehaviors": [{"personId": "11a3f990-a689-477d-be6b-00000000000a"}]}
                """;
        String before = world.here(HttpMethod.GET, "/export", "").body();
        world.here(HttpMethod.PUT, "", seed.replace(beside, beside + ", " + foreign))
                .isProblem(400, field, "is not there in organization");
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(before);
    }
}
