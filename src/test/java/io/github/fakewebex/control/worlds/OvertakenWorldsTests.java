package io.github.fakewebex.control.worlds;

import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Imports into worlds that another one is creating or deleting. */
@FakeWebexTest
class OvertakenWorldsTests {

    private static final String SEED = """
            organizations:
              - {id: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, displayName: Own, created: 2020-01-01T00:00:00Z, defaultBehaviorType: NATIVE_SIP_CALL_TO_UCM}
            """;

    @Autowired
    private Worlds worlds;

    @Test
    void an_import_replaces_a_world_that_another_one_created_meanwhile(TestWorld world) throws Exception {
        TestWorld fresh = world.at(world.name() + "-b");
        Overtaking.by(fresh, () -> worlds.create(fresh.name(), "default"), () -> put(fresh))
                .shows(200, "{\"peopleCount\":0}");
        assertImported(fresh);
        fresh.here(HttpMethod.DELETE, "", "").isNoContent();
    }

    @Test
    void an_import_creates_a_world_that_another_one_deleted_meanwhile(TestWorld world) throws Exception {
        Overtaking.by(world, () -> worlds.delete(world.name()), () -> put(world))
                .shows(201, "{\"peopleCount\":0}");
        assertImported(world);
    }

    private static Answer put(TestWorld world) {
        return world.here(HttpMethod.PUT, "", SEED);
    }

    private static void assertImported(TestWorld world) {
        world.here(HttpMethod.GET, "/organizations", "").shows(200, "{\"items\":[{\"displayName\":\"Own\"}]}");
    }
}
