package io.github.fakewebex.survival;

import static io.github.fakewebex.survival.Replicas.concurrently;
import static io.github.fakewebex.testing.EventLines.next;
import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.github.fakewebex.survival.Replicas.Door;
import io.github.fakewebex.testing.Answer;
import java.io.BufferedReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three servers on one database write one journal, and a world that one of them makes anew is new at all of them. */
@Timeout(120)
class ReplicatedJournalTests {

    private static final String DND = alice("doNotDisturb");
    private static final String NOTHING = "{\"count\":0,\"entries\":[]}";

    @RegisterExtension
    static final ThreeReplicas replicas = new ThreeReplicas();

    @Test
    void requests_that_all_answer_at_once_are_numbered_without_gaps_and_read_alike_through_each() throws Exception {
        List<Door> doors = replicas.world();
        concurrently(24, 300, i -> doors.get(i % 3).get(i % 2 == 0 ? "user" : "full-admin", DND));
        String journal = doors.get(0).here("/journal?limit=1000").body();
        List<Integer> numbers = JsonPath.read(journal, "$.entries[*].number");
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 300).boxed().toList());
        for (Door door : doors) {
            assertThat(door.here("/journal?limit=1000").body()).isEqualTo(journal);
            assertThatJson(door.here("/journal/count?token=user").body()).isEqualTo("{\"count\":150}");
        }
    }

    @Test
    void who_waits_at_one_is_answered_when_the_others_have_been_asked() {
        List<Door> doors = replicas.world();
        for (int round = 0; round < 5; round++) {
            for (Door waiter : doors) {
                CompletableFuture<Answer> waiting = waiter.hereLater("/journal/await?count=12&timeout=50s");
                for (int request = 1; request <= 12; request++) {
                    assertThat(waiting).isNotDone();
                    doors.get(request % 3).get("user", DND);
                }
                waiting.join().shows(200, "{\"count\":12}");
                waiter.tell("DELETE", "/journal", "");
            }
        }
    }

    @Test
    void who_waits_for_a_world_that_another_server_made_anew_just_before_is_answered_too() {
        List<Door> doors = replicas.world();
        for (int round = 0; round < 10; round++) {
            doors.get(round % 3).tell("POST", "/reset", "");
            CompletableFuture<Answer> waiting = doors.get(1).hereLater("/journal/await?count=12&timeout=50s");
            for (int request = 0; request < 12; request++) {
                doors.get(request % 3).get("user", DND);
            }
            waiting.join().shows(200, "{\"count\":12}");
        }
    }

    @Test
    void who_waits_for_a_world_that_another_server_makes_anew_waits_in_vain() {
        List<Door> doors = replicas.world();
        for (int round = 0; round < 10; round++) {
            doors.get(0).get("user", DND);
            CompletableFuture<Answer> waiting = doors.get(1).hereLater("/journal/await?count=100&timeout=50s");
            doors.get(1).get("user", DND);
            doors.get(2).tell("POST", "/reset", "");
            waiting.join().isProblem(408, "The journal ended while it was waited for");
        }
    }

    @Test
    void the_stream_of_one_shows_what_the_others_are_asked_and_ends_with_the_world() throws Exception {
        List<Door> doors = replicas.world();
        doors.get(1).get("user", DND);
        try (BufferedReader stream = doors.get(0).follow("/journal/events")) {
            assertThat(stream.readLine())
                    .isEqualTo(":journal of " + doors.get(0).world());
            doors.get(1).put("user", DND, "{\"enabled\":true}").isNoContent();
            doors.get(2).get("full-admin", DND);
            assertThat(next(stream, "id:")).isEqualTo("2");
            assertThat(next(stream, "data:")).contains("\"operation\":\"doNotDisturb.write\"");
            assertThat(next(stream, "id:")).isEqualTo("3");
            doors.get(1).tell("DELETE", "", "");
            assertThat(next(stream, "id:")).isEqualTo("the stream ended");
        }
    }

    @Test
    void a_journal_that_is_cleared_through_one_is_empty_at_all_and_numbers_go_on() {
        List<Door> doors = replicas.world();
        int number = 1;
        for (Door clearing : doors) {
            for (Door door : doors) {
                door.get("user", DND);
                door.here("/journal/" + number).shows(200, "{\"number\":" + number + "}");
                number++;
            }
            clearing.tell("DELETE", "/journal", "");
            doors.forEach(door -> assertThatJson(door.here("/journal").body()).isEqualTo(NOTHING));
        }
    }

    @Test
    void a_world_that_is_reset_through_one_is_as_it_was_at_all() {
        List<Door> doors = replicas.world();
        for (Door resetting : doors) {
            fill(doors);
            resetting.tell("POST", "/reset", "");
            assertNew(doors);
        }
    }

    @Test
    void a_world_that_is_created_anew_under_its_name_has_nothing_of_the_old_one_at_any() {
        List<Door> doors = replicas.world();
        for (Door deleting : doors) {
            fill(doors);
            deleting.tell("DELETE", "", "");
            doors.forEach(door -> {
                assertThat(door.here("").status()).isEqualTo(404);
                assertThat(door.here("/journal").status()).isEqualTo(404);
                assertThat(door.get("user", DND).status()).isEqualTo(401);
            });
            Replicas.create(doors.get(0).server(), deleting.world());
            assertNew(doors);
        }
    }

    @Test
    void a_world_can_be_deleted_and_made_anew_while_all_are_asked_about_it() throws Exception {
        List<Door> doors = replicas.world();
        AtomicBoolean over = new AtomicBoolean();
        concurrently(10, 10, number -> number == 0 ? remake(doors, over) : ask(doors.get(number % 3), over));
        replicas.all().assertQuiet();
    }

    private static int remake(List<Door> doors, AtomicBoolean over) {
        try {
            for (int round = 0; round < 40; round++) {
                Door door = doors.get(round % 3);
                door.tell("DELETE", "", "");
                Replicas.create(door.server(), door.world());
            }
            return 0;
        } finally {
            over.set(true);
        }
    }

    private static int ask(Door door, AtomicBoolean over) {
        int asked = 0;
        while (!over.get()) {
            // A 404 where the world went after the token was looked at.
            Answer answer = door.get("user", DND);
            assertThat(answer.status()).as(answer.body()).isIn(200, 401, 404);
            asked++;
        }
        return asked;
    }

    /** Leaves behind, through all of them, what must not outlive the world. */
    private static void fill(List<Door> doors) {
        doors.get(0).tell("POST", "/faults", "{\"name\":\"one\",\"times\":1,\"effect\":{\"status\":503}}");
        doors.get(1).tell("POST", "/rate-limits", "{\"requests\":1,\"window\":\"9999h\",\"per\":\"token\"}");
        doors.get(2).tell("PUT", "/quirks", "{\"garbage-id-is-404\":1}");
        doors.get(0).put("full-admin", DND, "{\"enabled\":true}");
        doors.forEach(door -> door.get("user", DND));
    }

    private static void assertNew(List<Door> doors) {
        for (Door door : doors) {
            assertThatJson(door.here("/journal").body()).isEqualTo(NOTHING);
            assertThat(door.here("/faults").body()).isEqualTo("[]");
            assertThat(door.here("/rate-limits").body()).isEqualTo("[]");
            assertThat(door.here("/quirks").body()).isEqualTo("{}");
        }
        for (int number = 1; number <= 9; number++) {
            Door door = doors.get(number % 3);
            door.get("user", DND).shows(200, "{\"enabled\":false}");
            door.here("/journal").shows(200, "{\"count\":" + number + "}");
        }
    }
}
