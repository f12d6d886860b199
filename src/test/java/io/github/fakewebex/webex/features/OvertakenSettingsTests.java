package io.github.fakewebex.webex.features;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Leftovers;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of settings that meet others, or whose person or world is deleted or made anew meanwhile. */
@FakeWebexTest
class OvertakenSettingsTests {

    private static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '|',
            value = {
                "doNotDisturb ~ {\"ringSplashEnabled\":true} ~ ",
                "doNotDisturb ~ {\"ringSplashEnabled\":true} ~ {\"enabled\":false}",
                "callingBehavior ~ {\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"} ~ ",
                "callingBehavior ~ {\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"} ~ {\"behaviorType\":null}"
            })
    void a_change_that_a_reset_overtakes_is_made_in_the_new_world(
            String feature, String change, @Nullable String earlier, TestWorld world) throws Exception {
        if (earlier != null) {
            world.put("full-admin", alice(feature), earlier).isNoContent();
        }
        Overtaking.by(
                        world,
                        () -> world.bean(Worlds.class).reset(world.name()),
                        () -> world.put("full-admin", alice(feature), change))
                .isNoContent();
        world.get("full-admin", alice(feature)).shows(200, change);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_change_that_a_deletion_overtakes_finds_nobody(boolean first, TestWorld world) throws Exception {
        if (!first) {
            world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}").isNoContent();
        }
        Overtaking.by(
                        world,
                        () -> world.bean(Worlds.class).delete(world.name()),
                        () -> world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":true}"))
                .isRefused(404, NOT_FOUND);
    }

    @Test
    void two_first_changes_of_one_setting_by_two_servers_both_survive(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> firstChange(world),
                        () -> world.put("full-admin", alice("doNotDisturb"), "{\"ringSplashEnabled\":true}"))
                .isNoContent();
        world.get("full-admin", alice("doNotDisturb"))
                .isOk("{\"enabled\":true,\"ringSplashEnabled\":true,\"webexGoOverrideEnabled\":false}");
    }

    @Test
    void a_first_change_is_deleted_with_the_world_that_is_deleted_meanwhile(TestWorld world) throws Exception {
        assertThat(Overtaking.by(world, () -> firstChange(world), () -> world.here(HttpMethod.DELETE, "", ""))
                        .status())
                .isEqualTo(204);
        Leftovers.noneOf(world);
    }

    @Test
    void a_first_change_is_deleted_with_the_person_who_is_deleted_meanwhile(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> firstChange(world),
                        () -> world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + ALICE, "", Map.of()))
                .isNoContent();
        Leftovers.noneOf(world, ALICE);
    }

    @Test
    void a_first_change_is_undone_by_a_reset_that_comes_meanwhile(TestWorld world) throws Exception {
        Overtaking.by(world, () -> firstChange(world), () -> world.here(HttpMethod.POST, "/reset", ""))
                .isNoContent();
        world.get("full-admin", alice("doNotDisturb"))
                .isOk("{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
    }

    /** What another server does for Alice, whose setting is as it was at first. */
    private static void firstChange(TestWorld world) {
        world.bean(RowLocks.class).lock(Person.class, ALICE).orElseThrow();
        world.bean(JdbcClient.class)
                .sql("insert into do_not_disturb values (?, ?, true, false, false, true, false, false, null)")
                .params(world.name(), ALICE)
                .update();
    }
}
