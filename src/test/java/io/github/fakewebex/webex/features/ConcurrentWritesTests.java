package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.RepeatedTest;

@FakeWebexTest
class ConcurrentWritesTests {

    private static final int THREADS = 64;

    @RepeatedTest(3)
    void changes_of_different_members_at_once_all_survive(TestWorld world) throws Exception {
        String[] dnd = {
            "{\"enabled\":true}", "{\"ringSplashEnabled\":true}", "{\"webexGoOverrideEnabled\":true}", "{}",
        };
        assertThat(atOnce(world, "doNotDisturb", dnd)).containsOnly(204);
        world.get("full-admin", alice("doNotDisturb"))
                .isOk("{\"enabled\":true,\"ringSplashEnabled\":true,\"webexGoOverrideEnabled\":true}");

        String[] behavior = {
            "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}", "{\"profileId\":\"" + Ids.BRANCH + "\"}",
        };
        assertThat(atOnce(world, "callingBehavior", behavior)).containsOnly(204);
        world.get("full-admin", alice("callingBehavior"))
                .isOk("{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\","
                        + "\"effectiveBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\",\"profileId\":\"" + Ids.BRANCH + "\"}");
    }

    @RepeatedTest(3)
    void no_interleaving_leaves_a_profile_beside_jabber(TestWorld world) throws Exception {
        String[] bodies = {
            "{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\"}", "{\"profileId\":\"" + Ids.BRANCH + "\"}",
        };
        assertThat(atOnce(world, "callingBehavior", bodies)).containsOnly(204);
        world.get("full-admin", alice("callingBehavior"))
                .isOk("{\"behaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\","
                        + "\"effectiveBehaviorType\":\"CALL_WITH_APP_REGISTERED_FOR_CISCOTEL\",\"profileId\":null}");
    }

    /** Sends the bodies in turn from as many threads, which start together; returns the statuses. */
    private static List<Integer> atOnce(TestWorld world, String feature, String[] bodies) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String body = bodies[i % bodies.length];
                calls.add(() -> {
                    start.await();
                    return world.put("full-admin", alice(feature), body).status();
                });
            }
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
