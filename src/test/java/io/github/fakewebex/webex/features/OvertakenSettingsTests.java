package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.TestWorld.alice;

import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of settings whose world is being made anew: the person is there before and after. */
@FakeWebexTest
class OvertakenSettingsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "doNotDisturb ~ {\"ringSplashEnabled\":true}",
                "callingBehavior ~ {\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}"
            })
    void a_change_that_a_reset_overtakes_is_made_in_the_new_world(String feature, String change, TestWorld world)
            throws Exception {
        Overtaking.by(
                        world,
                        () -> world.bean(Worlds.class).reset(world.name()),
                        () -> world.put("full-admin", alice(feature), change))
                .isNoContent();
        world.get("full-admin", alice(feature)).shows(200, change);
    }

    @Test
    void a_change_that_a_deletion_overtakes_finds_nobody(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> world.bean(Worlds.class).delete(world.name()),
                        () -> world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}"))
                .isRefused(404, NOT_FOUND);
    }
}
