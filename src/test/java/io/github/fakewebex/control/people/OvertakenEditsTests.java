package io.github.fakewebex.control.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestDatabase;
import io.github.fakewebex.testing.TestWorld;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits of what another one is changing: they wait, and undo nothing of it. */
@FakeWebexTest
class OvertakenEditsTests {

    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";

    @Autowired
    private OrganizationRepository organizations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Test
    void new_defaults_of_an_organization_leave_it_the_name_that_it_was_given_meanwhile(TestWorld world)
            throws Exception {
        Answer changed = during(
                world,
                () -> {
                    Organization acme = organizations.find(ACME).orElseThrow();
                    acme.renamed("Acme & Sons");
                    organizations.flush();
                },
                "/organizations/" + ACME + "/defaults",
                "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        changed.shows(200, "{\"displayName\":\"Acme & Sons\",\"defaultBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        world.here(HttpMethod.GET, "/organizations/" + ACME, "").shows(200, changed.body());
    }

    /** Sends the edit while a transaction has made the change and is not over. */
    private Answer during(TestWorld world, Runnable change, String path, String edit) throws Exception {
        CompletableFuture<Answer> sent = Objects.requireNonNull(world.inside(() -> transaction.execute(status -> {
            change.run();
            CompletableFuture<Answer> second =
                    CompletableFuture.supplyAsync(() -> world.here(HttpMethod.PUT, path, edit));
            await().until(() -> TestDatabase.isSomebodyHeldUp(database));
            return second;
        })));
        Answer answer = sent.get(10, TimeUnit.SECONDS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
