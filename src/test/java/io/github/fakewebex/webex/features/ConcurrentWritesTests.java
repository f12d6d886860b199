package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes that meet: 64 threads, which start together. A lost change would have to be lost in one of many rounds. */
@FakeWebexTest
class ConcurrentWritesTests {

    private static final int ROUNDS = 8;

    /** People of Acme with Webex Calling, most of whom have no row of either setting at first. */
    private static final int[] PEOPLE = {1, 2, 3, 4, 5, 6, 7, 9, 10};

    @Autowired
    private JsonMapper json;

    @Test
    void changes_of_different_members_of_one_setting_at_once_all_survive(TestWorld world) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            // So that the first changes of a person meet, too.
            world.here(HttpMethod.POST, "/reset", "").isNoContent();
            List<Supplier<Integer>> changes = new ArrayList<>();
            for (int person : PEOPLE) {
                String dnd = path(person, "doNotDisturb");
                String behavior = path(person, "callingBehavior");
                changes.add(() -> put(world, dnd, "{\"enabled\":true}"));
                changes.add(() -> put(world, dnd, "{\"ringSplashEnabled\":true}"));
                changes.add(() -> put(world, dnd, "{\"webexGoOverrideEnabled\":true}"));
                changes.add(() -> put(world, dnd, "{}"));
                changes.add(() -> put(world, behavior, "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}"));
                changes.add(() -> put(world, behavior, "{\"profileId\":\"" + Ids.BRANCH + "\"}"));
                changes.add(() -> put(world, behavior, "{}"));
            }
            changes.add(() -> put(world, alice("doNotDisturb"), "{}"));
            assertThat(changes).hasSize(64);
            assertThat(atOnce(changes)).containsOnly(204);
            for (int person : PEOPLE) {
                world.get("full-admin", path(person, "doNotDisturb"))
                        .isOk("{\"enabled\":true,\"ringSplashEnabled\":true,\"webexGoOverrideEnabled\":true}");
                world.get("full-admin", path(person, "callingBehavior"))
                        .isOk("{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"effectiveBehaviorType\":"
                                + "\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"" + Ids.BRANCH + "\"}");
            }
        }
    }

    @RepeatedTest(3)
    void no_interleaving_leaves_a_profile_beside_jabber(TestWorld world) throws Exception {
        String path = alice("callingBehavior");
        List<Supplier<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            changes.add(() -> put(world, path, "{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\"}"));
            changes.add(() -> put(world, path, "{\"profileId\":\"" + Ids.BRANCH + "\"}"));
        }
        assertThat(atOnce(changes)).containsOnly(204);
        world.get("full-admin", path)
                .isOk("{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\","
                        + "\"effectiveBehaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\",\"profileId\":null}");
    }

    @Test
    void each_of_many_changes_tells_its_own_before_and_after(TestWorld world) throws Exception {
        String path = alice("callingBehavior");
        List<Supplier<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            for (String value : List.of("NATIVE_SIP_CALL_TO_UCM", "NATIVE_WEBEX_TEAMS_CALLING", "")) {
                String sent = value.isEmpty() ? "null" : "\"" + value + "\"";
                changes.add(() -> put(world, path, "{\"behaviorType\":" + sent + "}"));
            }
        }
        assertThat(atOnce(changes)).containsOnly(204);
        List<String> requested = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (JsonNode entry :
                json(world.here(HttpMethod.GET, "/journal?limit=1000", "")).get("entries")) {
            requested.add(json.readTree(entry.at("/request/body").asString())
                    .get("behaviorType")
                    .asString("null"));
            before.add(entry.at("/changes/0/before/behaviorType").asString("null"));
            after.add(entry.at("/changes/0/after/behaviorType").asString("null"));
        }
        assertThat(after).hasSize(63).isEqualTo(requested);
        // Each begins with what another one left, but for the first; and nobody begins with what the last one left.
        after.add("null");
        before.add(json(world.get("full-admin", path)).get("behaviorType").asString("null"));
        assertThat(before).containsExactlyInAnyOrderElementsOf(after);
    }

    private JsonNode json(Answer answer) {
        return json.readTree(answer.body());
    }

    private static String path(int person, String feature) {
        return "/v1/people/" + Ids.person(person) + "/features/" + feature;
    }

    private static int put(TestWorld world, String path, String body) {
        return world.put("full-admin", path, body).status();
    }

    /** Makes all changes at once, each in a thread of its own; returns the statuses. */
    private static List<Integer> atOnce(List<Supplier<Integer>> changes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(changes.size());
        try {
            CyclicBarrier start = new CyclicBarrier(changes.size());
            List<Callable<Integer>> calls = new ArrayList<>();
            changes.forEach(change -> calls.add(() -> {
                start.await();
                return change.get();
            }));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
