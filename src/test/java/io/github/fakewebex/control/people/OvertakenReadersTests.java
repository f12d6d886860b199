package io.github.fakewebex.control.people;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers of what another one is deleting. */
@FakeWebexTest
class OvertakenReadersTests {

    private static final String BOB = "11a3f990-a689-477d-be6b-000000000002";

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
}
