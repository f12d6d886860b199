package io.github.fakewebex.control.people;

import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Edits of what another one is changing: they wait, and undo nothing of it. */
@FakeWebexTest
class OvertakenEditsTests {

    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";

    @Autowired
    private OrganizationRepository organizations;

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
