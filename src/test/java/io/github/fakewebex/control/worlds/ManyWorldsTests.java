package io.github.fakewebex.control.worlds;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Worlds that are created, used, reset and deleted at once; {@code bench/worlds} does the same for a minute. */
@FakeWebexTest
class ManyWorldsTests {

    private static final int WORLDS = 16;
    private static final int ROUNDS = 8;

    @Test
    void worlds_that_live_side_by_side_never_meet(TestWorld world) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORLDS);
        try {
            CyclicBarrier start = new CyclicBarrier(WORLDS);
            List<Callable<Integer>> lives = new ArrayList<>();
            for (int number = 0; number < WORLDS; number++) {
                TestWorld own = world.at(world.name() + "-" + number);
                lives.add(() -> {
                    start.await();
                    return live(own);
                });
            }
            for (Future<Integer> life : threads.invokeAll(lives)) {
                assertThat(life.get()).isEqualTo(ROUNDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.control(HttpMethod.GET, "/worlds", "").body()).doesNotContain(world.name() + "-");
    }

    /** Returns how many rounds went as they must. */
    private static int live(TestWorld own) {
        int good = 0;
        for (int round = 0; round < ROUNDS; round++) {
            own.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + own.name() + "\"}")
                    .shows(201, "{}");
            String path = alice("doNotDisturb");
            own.put("full-admin", path, "{\"enabled\":true}").isNoContent();
            own.get("full-admin", path)
                    .isOk("{\"enabled\":true,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
            own.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":2}");
            assertThat(own.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
            own.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":0}");
            own.get("full-admin", path)
                    .isOk("{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
            assertThat(own.here(HttpMethod.DELETE, "", "").status()).isEqualTo(204);
            good++;
        }
        return good;
    }
}
