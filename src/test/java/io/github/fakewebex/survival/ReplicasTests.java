package io.github.fakewebex.survival;

import static io.github.fakewebex.survival.Replicas.concurrently;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.fakewebex.survival.Replicas.Door;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.StaleReads;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three servers on one database are one: whatever is done through one of them holds at all of them at once. */
@Timeout(120)
class ReplicasTests {

    private static final String DND = alice("doNotDisturb");
    private static final String BEHAVIOR = alice("callingBehavior");
    private static final String DEFAULTS = "/organizations/96abc2aa-3dcc-11e5-a152-fe34819cdc9a/defaults";

    @RegisterExtension
    static final ThreeReplicas replicas = new ThreeReplicas();

    @Test
    void a_write_through_one_is_read_through_the_others_at_once() {
        List<Door> doors = replicas.world();
        for (int write = 0; write < 200; write++) {
            boolean on = write % 2 == 0;
            String behavior = on ? "NATIVE_SIP_CALL_TO_UCM" : "NATIVE_WEBEX_TEAMS_CALLING";
            Door writer = doors.get(write % 3);
            writer.put("user", DND, "{\"enabled\":" + on + "}").isNoContent();
            writer.put("full-admin", BEHAVIOR, "{\"behaviorType\":\"" + behavior + "\"}")
                    .isNoContent();
            for (Door reader : doors) {
                reader.get("user", DND).shows(200, "{\"enabled\":" + on + "}");
                reader.get("full-admin", BEHAVIOR).shows(200, "{\"effectiveBehaviorType\":\"" + behavior + "\"}");
            }
        }
    }

    @Test
    void a_write_through_one_shows_in_every_read_that_follows_through_any_however_many_read_meanwhile()
            throws Exception {
        StaleReads.assertNone(
                300,
                replicas.world().stream()
                        .map(door -> new StaleReads.Side(
                                () -> door.get("full-admin", BEHAVIOR).body(),
                                json -> door.put("full-admin", BEHAVIOR, json).isNoContent()))
                        .toList());
    }

    @Test
    void an_organizations_default_that_is_changed_through_one_holds_at_all() {
        List<Door> doors = replicas.world();
        for (Door changing : doors) {
            for (String behavior : new String[] {"NATIVE_SIP_CALL_TO_UCM", "NATIVE_WEBEX_TEAMS_CALLING"}) {
                changing.tell("PUT", DEFAULTS, "{\"behaviorType\":\"" + behavior + "\"}");
                for (Door reader : doors) {
                    reader.get("full-admin", BEHAVIOR)
                            .shows(200, "{\"behaviorType\":null,\"effectiveBehaviorType\":\"" + behavior + "\"}");
                }
            }
        }
    }

    @Test
    void a_fault_strikes_as_often_as_it_may_over_all() throws Exception {
        List<Door> doors = replicas.world();
        doors.get(0).tell("POST", "/faults", "{\"name\":\"ten\",\"times\":10,\"effect\":{\"status\":418}}");
        List<Integer> statuses =
                concurrently(32, 1000, i -> doors.get(i % 3).get("user", DND).status());
        assertThat(Collections.frequency(statuses, 418)).isEqualTo(10);
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(990);
        for (Door door : doors) {
            door.here("/faults").shows(200, "[{\"name\":\"ten\",\"matched\":1000,\"struck\":10,\"remaining\":0}]");
        }
        doors.get(1).tell("DELETE", "/faults", "");
        doors.get(2).tell("POST", "/faults", "{\"name\":\"all\",\"effect\":{\"status\":503}}");
        for (Door door : doors) {
            assertThat(door.get("user", DND).status()).isEqualTo(503);
        }
    }

    @Test
    void a_rate_limit_grants_what_it_may_over_all() throws Exception {
        List<Door> doors = replicas.world();
        doors.get(1).tell("PUT", "/clock", "{\"frozenAt\":\"2030-05-01T12:00:00Z\"}");
        doors.get(0).tell("POST", "/rate-limits", "{\"requests\":40,\"window\":\"1h\",\"per\":\"token\"}");
        for (int window = 0; window < 3; window++) {
            List<Integer> statuses =
                    concurrently(32, 150, i -> doors.get(i % 3).get("user", DND).status());
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(40);
            assertThat(Collections.frequency(statuses, 429)).isEqualTo(110);
            doors.get(window).tell("POST", "/clock/advance", "{\"by\":\"1h\"}");
        }
    }

    @Test
    void a_token_that_is_revoked_through_one_is_dead_at_all() {
        List<Door> doors = replicas.world();
        for (Door revoking : doors) {
            doors.get(0).tell("POST", "/tokens", """
                            {"name": "short", "personId": "11a3f990-a689-477d-be6b-000000000001",
                            "scopes": ["spark-admin:people_read"]}""");
            doors.forEach(door -> assertThat(door.get("short", DND).status()).isEqualTo(200));
            revoking.tell("DELETE", "/tokens/short", "");
            doors.forEach(door -> assertThat(door.get("short", DND).status()).isEqualTo(401));
        }
    }

    @Test
    void a_person_who_is_deleted_through_one_is_gone_at_all() {
        List<Door> doors = replicas.world();
        int person = 6;
        for (Door deleting : doors) {
            String path = "/v1/people/" + Ids.person(person++);
            doors.forEach(
                    door -> assertThat(door.get("full-admin", path).status()).isEqualTo(200));
            assertThat(deleting.server()
                            .send(deleting.world() + ".full-admin", "DELETE", path, "")
                            .status())
                    .isEqualTo(204);
            for (Door door : doors) {
                door.get("full-admin", path).isRefused(404, Answer.NOT_FOUND);
                door.get("full-admin", path + "/features/doNotDisturb").isRefused(404, Answer.NOT_FOUND);
            }
        }
    }

    @Test
    void a_clock_that_is_moved_through_one_shows_at_all() {
        List<Door> doors = replicas.world();
        doors.get(0).tell("PUT", "/clock", "{\"frozenAt\":\"2030-05-01T12:00:00Z\"}");
        doors.get(1).tell("POST", "/tokens", """
                        {"name": "short", "personId": "11a3f990-a689-477d-be6b-000000000001",
                        "scopes": ["spark-admin:people_read"], "expiresAt": "2030-05-01T12:01:00Z"}""");
        assertAll(doors, "short", 200, "Wed, 01 May 2030 12:00:00 GMT");
        doors.get(2).tell("POST", "/clock/advance", "{\"by\":\"59s\"}");
        assertAll(doors, "short", 200, "Wed, 01 May 2030 12:00:59 GMT");
        doors.get(1).tell("POST", "/clock/advance", "{\"by\":\"1s\"}");
        assertAll(doors, "short", 401, "Wed, 01 May 2030 12:01:00 GMT");
        doors.get(0).tell("POST", "/clock/advance", "{\"by\":\"-1s\"}");
        assertAll(doors, "short", 200, "Wed, 01 May 2030 12:00:59 GMT");
        doors.get(1).tell("DELETE", "/clock", "");
        doors.forEach(door -> assertThat(door.get("short", DND).header("Date")).doesNotContain("2030"));
    }

    private static void assertAll(List<Door> doors, String token, int status, String date) {
        for (Door door : doors) {
            Answer answer = door.get(token, DND);
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.header("Date")).isEqualTo(date);
        }
    }

    @Test
    void a_quirk_that_is_switched_through_one_is_obeyed_by_all_at_the_next_request() {
        List<Door> doors = replicas.world();
        for (Door switching : doors) {
            switching.tell("PUT", "/quirks", "{\"garbage-id-is-404\":1}");
            doors.forEach(door -> assertThat(door.get("full-admin", "/v1/people/!/features/doNotDisturb")
                            .status())
                    .isEqualTo(404));
            switching.tell("PUT", "/quirks", "{}");
            doors.forEach(door -> assertThat(door.get("full-admin", "/v1/people/!/features/doNotDisturb")
                            .status())
                    .isEqualTo(400));
        }
    }

    @Test
    void a_code_that_one_gave_is_redeemed_at_another_and_once_only() throws Exception {
        List<Door> doors = replicas.world();
        String client = "client_id=" + doors.get(0).world() + ".app";
        for (Door giving : doors) {
            String code = String.valueOf(giving.server()
                            .get(
                                    "none",
                                    "/v1/authorize?response_type=code&state=x&scope=spark:people_read&" + client
                                            + "&redirect_uri=http://localhost:9/&person=11a3f990-a689-477d-be6b-7120025d8abb")
                            .header("Location"))
                    .replaceAll(".*code=|&.*", "");
            String form = client + "&client_secret=secret&redirect_uri=http://localhost:9/"
                    + "&grant_type=authorization_code&code=" + code;
            List<Answer> answers =
                    concurrently(15, 15, i -> doors.get(i % 3).server().post("/v1/access_token", form));
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 400);
            answers.stream().filter(answer -> answer.status() == 200).forEach(answer -> {
                String token = JsonPath.read(answer.body(), "$.access_token");
                doors.forEach(door ->
                        door.server().get(token, "/v1/people/me").shows(200, "{\"displayName\":\"Alice Miller\"}"));
            });
        }
    }

    @Test
    void a_snapshot_that_is_taken_through_one_is_listed_and_restored_through_the_others() {
        List<Door> doors = replicas.world();
        doors.get(0).put("user", DND, "{\"enabled\":true}").isNoContent();
        doors.get(0).tell("PUT", "/snapshots/on", "");
        doors.get(1).put("user", DND, "{\"enabled\":false}").isNoContent();
        doors.get(1).tell("PUT", "/snapshots/off", "");
        for (Door restoring : doors) {
            restoring.here("/snapshots").shows(200, "{\"items\":[{\"name\":\"off\"},{\"name\":\"on\"}]}");
            for (boolean on : new boolean[] {true, false}) {
                restoring.tell("POST", "/snapshots/" + (on ? "on" : "off") + "/restore", "");
                doors.forEach(door -> door.get("user", DND).shows(200, "{\"enabled\":" + on + "}"));
            }
        }
        doors.get(2).tell("DELETE", "/snapshots/on", "");
        doors.get(0).here("POST", "/snapshots/on/restore", "").isProblem(404, "no snapshot");
    }
}
