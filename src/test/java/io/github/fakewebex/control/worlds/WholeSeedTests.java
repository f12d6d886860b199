package io.github.fakewebex.control.worlds;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** A seed that has all there is comes back as it was, whatever way it goes. */
@FakeWebexTest
class WholeSeedTests {

    private static final String SEED = """
            {"quirks": {"stale-reads": 500},
             "clock": {"offsetMillis": -60000, "frozenAt": "2030-01-01T00:00:00Z"},
             "organizations": [
              {"id": "96abc2aa-3dcc-11e5-a152-00000000000a", "displayName": "Acme", "created": "2020-01-01T00:00:00Z",
               "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM",
               "defaultProfileId": "b37f2fba-2e7c-11eb-a368-00000000000a"},
              {"id": "96abc2aa-3dcc-11e5-a152-00000000000b", "displayName": "Globex", "created": "2021-01-01T00:00:00Z",
               "defaultBehaviorType": "NATIVE_WEBEX_TEAMS_CALLING", "managedBy": "96abc2aa-3dcc-11e5-a152-00000000000a"}],
             "callingProfiles": [
              {"id": "b37f2fba-2e7c-11eb-a368-00000000000a", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a",
               "name": "Standard"}],
             "locations": [
              {"id": "hamburg", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a", "name": "Hamburg",
               "timeZone": "Europe/Berlin"}],
             "licenses": [
              {"id": "calling", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a", "name": "Webex Calling - Basic",
               "totalUnits": 17}],
             "people": [
              {"id": "11a3f990-a689-477d-be6b-00000000000a", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a",
               "locationId": "hamburg", "email": "ann@acme.example", "displayName": "Ann", "type": "BOT",
               "created": "2022-01-01T00:00:00Z", "lastModified": "2023-01-01T00:00:00Z",
               "roles": ["LOCATION_ADMIN", "PARTNER_ADMIN"], "licenses": ["calling"], "administeredLocations": ["hamburg"],
               "assignedCustomers": ["96abc2aa-3dcc-11e5-a152-00000000000b"],
               "details": {"firstName": "Ann", "lastName": "Lee", "nickName": "A", "avatar": "https://a.example/a.png",
                "department": "Sales", "title": "GM", "manager": "Bob", "managerId": "11a3f990-a689-477d-be6b-00000000000b",
                "timezone": "Europe/Berlin", "status": "active", "invitePending": true, "loginEnabled": false,
                "lastActivity": "2024-01-01T00:00:00Z", "extension": "1001",
                "phoneNumbers": [{"type": "work", "value": "+49 40 1", "primary": true}],
                "sipAddresses": [{"type": "enterprise", "value": "a@sip.example", "primary": false}],
                "addresses": [{"type": "work", "country": "DE", "locality": "Hamburg", "region": "HH",
                 "streetAddress": "Kai 1", "postalCode": "20457"}],
                "siteUrls": ["acme.webex.com#attendee"]}},
              {"id": "11a3f990-a689-477d-be6b-00000000000b", "organizationId": "96abc2aa-3dcc-11e5-a152-00000000000a",
               "email": "bob@acme.example", "displayName": "Bob", "created": "2022-02-01T00:00:00Z"}],
             "tokens": [
              {"name": "ann", "personId": "11a3f990-a689-477d-be6b-00000000000a", "scopes": ["spark:people_read"],
               "expiresAt": "2031-01-01T00:00:00Z"}],
             "callingBehaviors": [
              {"personId": "11a3f990-a689-477d-be6b-00000000000a", "behaviorType": "CALL_WITH_APP_REGISTERED_FOR_TEL",
               "profileId": null},
              {"personId": "11a3f990-a689-477d-be6b-00000000000b", "behaviorType": null,
               "profileId": "b37f2fba-2e7c-11eb-a368-00000000000a"}],
             "doNotDisturb": [
              {"personId": "11a3f990-a689-477d-be6b-00000000000a", "enabled": true, "ringSplashEnabled": false,
               "webexGoOverrideEnabled": true}],
             "faults": [
              {"name": "slow", "operation": "doNotDisturb.read", "nth": 3, "effect": {"delay": "1ms"}}],
             "rateLimits": [
              {"name": "few", "requests": 9, "window": "60s", "per": "token", "operation": "people.list"}]}
            """;

    @LocalServerPort
    private int port;

    @Test
    void a_seed_with_all_there_is_is_exported_as_it_was_sent(TestWorld world) {
        world.here(HttpMethod.PUT, "", SEED).shows(200, "{\"peopleCount\":2}");
        isWhole(world);
    }

    @Test
    void a_seed_of_more_than_a_mebibyte_may_come_without_its_length(TestWorld world) {
        String seed = SEED.replace("{\"quirks\"", "{" + " ".repeat(1024 * 1024) + "\"quirks\"");
        Answer answer = RawHttp.send(
                port,
                "PUT /_sim/worlds/" + world.name() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(seed.length()) + "\r\n" + seed
                        + "\r\n0\r\n\r\n");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        isWhole(world);
    }

    @Test
    void a_copy_has_all_that_is_in_the_world(TestWorld world) {
        world.here(HttpMethod.PUT, "", SEED).shows(200, "{}");
        TestWorld copy = world.at(world.name() + "-copy");
        world.control(
                        HttpMethod.POST,
                        "/worlds",
                        "{\"name\":\"%s\",\"from\":\"%s\"}".formatted(copy.name(), world.name()))
                .shows(201, "{}");
        isWhole(copy);
        world.control(HttpMethod.DELETE, "/worlds/" + copy.name(), "").isNoContent();
    }

    @Test
    void a_snapshot_and_a_reset_bring_all_back(TestWorld world) {
        world.here(HttpMethod.PUT, "", SEED).shows(200, "{}");
        world.here(HttpMethod.PUT, "/snapshots/whole", "").shows(200, "{\"people\":2}");
        for (String back : new String[] {"/snapshots/whole/restore", "/reset"}) {
            world.here(HttpMethod.DELETE, "/people/11a3f990-a689-477d-be6b-00000000000a", "")
                    .isNoContent();
            world.here(HttpMethod.POST, back, "").isNoContent();
            isWhole(world);
        }
    }

    @Test
    void when_a_person_was_last_changed_is_brought_back_too(TestWorld world) {
        String path = "/v1/people/" + TestWorld.ALICE + "?callingData=true";
        String before = world.get("full-admin", path).body();
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\":\"2030-01-01T00:00:00Z\"}");
        assertThat(world.put("full-admin", path, before).status()).isEqualTo(200);
        String changed = world.get("full-admin", path).body();
        assertThatJson(changed).node("lastModified").isEqualTo("2030-01-01T00:00:00.000Z");
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).containsOnlyOnce("lastModified");
        world.here(HttpMethod.PUT, "/snapshots/changed", "").shows(200, "{\"people\":20}");
        TestWorld copy = world.at(world.name() + "-copy");
        world.control(
                HttpMethod.POST, "/worlds", "{\"name\":\"%s\",\"from\":\"%s\"}".formatted(copy.name(), world.name()));
        assertThat(copy.get("full-admin", path).body()).isEqualTo(changed);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        assertThat(world.get("full-admin", path).body()).isEqualTo(before);
        assertThat(world.here(HttpMethod.POST, "/snapshots/changed/restore", "").status())
                .isEqualTo(204);
        assertThat(world.get("full-admin", path).body()).isEqualTo(changed);
        world.control(HttpMethod.DELETE, "/worlds/" + copy.name(), "");
    }

    private static void isWhole(TestWorld world) {
        Answer export = world.send(
                "",
                HttpMethod.GET,
                "/_sim/worlds/" + world.name() + "/export",
                "",
                Map.of("Accept", "application/json"));
        assertThatJson(export.body())
                .when(Option.IGNORING_ARRAY_ORDER, Option.TREATING_NULL_AS_ABSENT)
                .isEqualTo(SEED);
    }
}
