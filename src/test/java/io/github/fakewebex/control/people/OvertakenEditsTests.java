package io.github.fakewebex.control.people;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits of what another one is changing: they wait, and undo nothing of it. */
@FakeWebexTest
class OvertakenEditsTests {

    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";

    private static final String BOB = "11a3f990-a689-477d-be6b-000000000002";

    @Autowired
    private OrganizationRepository organizations;

    @Autowired
    private PersonRepository people;

    @Test
    void a_person_who_is_deleted_while_being_read_is_shown_whole(TestWorld world) throws Exception {
        assumeTrue(world.bean(SharedStore.class).isShared(), "skipped: H2 lets no reader wait");
        JdbcClient database = world.bean(JdbcClient.class);
        Overtaking.by(
                        world,
                        () -> {
                            people.delete(people.find(BOB).orElseThrow());
                            people.flush();
                            database.sql("lock table calling_behavior in access exclusive mode")
                                    .update();
                        },
                        () -> world.here(HttpMethod.GET, "/people/" + BOB, ""))
                .shows(200, "{\"id\":\"" + BOB + "\",\"settings\":{\"doNotDisturb\":{\"enabled\":false}}}");
        world.here(HttpMethod.GET, "/people/" + BOB, "").isProblem(404, "no such person");
    }

    @Test
    void new_defaults_of_an_organization_leave_it_the_name_that_it_was_given_meanwhile(TestWorld world)
            throws Exception {
        Answer changed = Overtaking.by(
                world,
                () -> {
                    organizations.find(ACME).orElseThrow().renamed("Acme & Sons");
                    organizations.flush();
                },
                () -> world.here(
                        HttpMethod.PUT,
                        "/organizations/" + ACME + "/defaults",
                        "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}"));
        changed.shows(200, "{\"displayName\":\"Acme & Sons\",\"defaultBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        world.here(HttpMethod.GET, "/organizations/" + ACME, "").shows(200, changed.body());
    }
}
