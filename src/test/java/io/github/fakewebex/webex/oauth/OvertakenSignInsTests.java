package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Leftovers;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Sign-ins of people whom another one deletes, singly or with their world. */
@FakeWebexTest
class OvertakenSignInsTests {

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private Grants grants;

    @Autowired
    private PersonRepository people;

    @Autowired
    private Worlds worlds;

    private enum Step {
        AGREE,
        REDEEM,
        REFRESH
    }

    @ParameterizedTest
    @EnumSource
    void what_is_issued_while_the_world_is_deleted_goes_with_it(Step step, TestWorld world) throws Exception {
        Runnable taken = inside(step, new SignIn(world));
        assertThat(Overtaking.by(world, taken, () -> world.here(HttpMethod.DELETE, "", ""))
                        .status())
                .isEqualTo(204);
        Leftovers.noneOf(world);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_issued_while_the_person_is_deleted_goes_too(Step step, TestWorld world) throws Exception {
        Runnable taken = inside(step, new SignIn(world));
        Overtaking.by(
                        world,
                        taken,
                        () -> world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + SignIn.ALICE, "", Map.of()))
                .isNoContent();
        Leftovers.noneOf(world, SignIn.ALICE);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_issued_in_a_world_that_another_one_deletes(Step step, TestWorld world) throws Exception {
        Supplier<Answer> asked = asked(step, new SignIn(world));
        isDead(step, Overtaking.by(world, () -> worlds.delete(world.name()), asked));
        Leftovers.noneOf(world);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_issued_for_a_person_whom_another_one_deletes(Step step, TestWorld world) throws Exception {
        Supplier<Answer> asked = asked(step, new SignIn(world));
        isDead(
                step,
                Overtaking.by(
                        world, () -> people.delete(people.find(SignIn.ALICE).orElseThrow()), asked));
        Leftovers.noneOf(world, SignIn.ALICE);
    }

    /** The step as a part of the transaction that does it. */
    private Runnable inside(Step step, SignIn program) {
        Client client = new Client(program.clientId());
        return switch (step) {
            case AGREE ->
                () -> authorizations.agree(
                        new AuthorizationRequest(
                                program.clientId(), new RedirectUri(SignIn.CALLBACK), SignIn.SCOPES, null, null),
                        SignIn.ALICE);
            case REDEEM -> {
                String code = program.code(Map.of());
                yield () -> grants.redeem(client, code, SignIn.CALLBACK, null);
            }
            case REFRESH -> {
                String token = refreshToken(program);
                yield () -> grants.refresh(client, token);
            }
        };
    }

    /** The step as a request. */
    private static Supplier<Answer> asked(Step step, SignIn program) {
        Map<String, String> parameters = switch (step) {
            case AGREE -> program.asked();
            case REDEEM -> program.redeeming(program.code(Map.of()));
            case REFRESH -> program.refreshing(refreshToken(program));
        };
        parameters.putAll(step == Step.AGREE ? Map.of("person", SignIn.ALICE) : Map.of());
        return () -> step == Step.AGREE ? program.authorize(parameters) : program.post(parameters);
    }

    private static void isDead(Step step, Answer answer) {
        switch (step) {
            case AGREE -> assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            case REDEEM -> answer.isRefused(400, MALFORMED, CodeFlowTests.DEAD_CODE, null);
            case REFRESH -> answer.isRefused(400, MALFORMED, CodeFlowTests.DEAD_TOKEN, null);
        }
    }

    private static String refreshToken(SignIn program) {
        return program.tokens(program.redeeming(program.code(Map.of())))
                .get("refresh_token")
                .asString();
    }
}
