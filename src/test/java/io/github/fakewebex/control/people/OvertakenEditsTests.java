package io.github.fakewebex.control.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import io.github.fakewebex.sim.seed.Edits;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.worlds.Snapshots;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Leftovers;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** Edits of what another one is changing or deleting: they wait, undo nothing of it, and leave nothing behind. */
@FakeWebexTest
class OvertakenEditsTests {

    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
    private static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";
    private static final String NEW = "11a3f990-a689-477d-be6b-00000000aaaa";
    private static final String PERSON = """
            {"id": "%s", "organizationId": "%s", "email": "new@acme.example", "displayName": "Nina New",
             "created": "2026-01-01T00:00:00Z", "roles": ["USER_ADMIN"]}""".formatted(NEW, ACME);
    private static final String ORGANIZATION = """
            {"id": "%s", "displayName": "Umbrella", "created": "2026-01-01T00:00:00Z",
             "defaultBehaviorType": "NATIVE_SIP_CALL_TO_UCM"}""".formatted(NEW);
    private static final Seed.TokenRow TOKEN = new Seed.TokenRow("late", ALICE, Set.of(), null);

    @Autowired
    private OrganizationRepository organizations;

    @Autowired
    private PersonRepository people;

    @Autowired
    private RowLocks locks;

    @Autowired
    private Edits edits;

    @Autowired
    private Worlds worlds;

    @Test
    void new_defaults_of_an_organization_leave_it_the_name_that_it_was_given_meanwhile(TestWorld world)
            throws Exception {
        Answer changed = Overtaking.by(
                world,
                () -> organizations.find(ACME).orElseThrow().renamed("Acme & Sons"),
                () -> world.here(
                        HttpMethod.PUT,
                        "/organizations/" + ACME + "/defaults",
                        "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}"));
        changed.shows(200, "{\"displayName\":\"Acme & Sons\",\"defaultBehaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        world.here(HttpMethod.GET, "/organizations/" + ACME, "").shows(200, changed.body());
    }

    @Test
    void a_person_has_the_roles_that_were_put_though_another_one_took_them_away_meanwhile(TestWorld world)
            throws Exception {
        put(world, "people", PERSON).shows(201, "{\"roles\":[\"USER_ADMIN\"]}");
        Overtaking.by(
                        world,
                        () -> locks.lock(Person.class, NEW).orElseThrow().granted(Set.of()),
                        () -> put(world, "people", PERSON))
                .shows(200, "{\"roles\":[\"USER_ADMIN\"]}");
    }

    @Test
    void who_puts_a_new_person_whom_another_one_put_meanwhile_changes_the_person(TestWorld world) throws Exception {
        Overtaking.by(world, () -> edits.put(person("Nobody")), () -> put(world, "people", PERSON))
                .shows(200, "{\"displayName\":\"Nina New\",\"roles\":[\"USER_ADMIN\"]}");
    }

    @Test
    void who_puts_a_new_organization_that_another_one_put_meanwhile_changes_it(TestWorld world) throws Exception {
        Overtaking.by(world, () -> edits.put(organization("Rain")), () -> put(world, "organizations", ORGANIZATION))
                .shows(200, "{\"displayName\":\"Umbrella\"}");
    }

    static Stream<Named<Consumer<TestWorld>>> edits() {
        return Stream.of(
                named("organization", world -> world.bean(Edits.class).put(organization("Umbrella"))),
                named("person", world -> world.bean(Edits.class).put(person("Nina New"))),
                named("token", world -> world.bean(Edits.class).mint(TOKEN, world.name())),
                named("snapshot", world -> world.bean(Snapshots.class).take("late")));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void what_is_made_while_its_world_is_deleted_goes_with_it(Consumer<TestWorld> edit, TestWorld world)
            throws Exception {
        assertThat(Overtaking.by(world, () -> edit.accept(world), () -> world.here(HttpMethod.DELETE, "", ""))
                        .status())
                .isEqualTo(204);
        Leftovers.noneOf(world);
    }

    @Test
    void who_changes_a_person_and_who_deletes_the_world_do_not_wait_in_a_circle(TestWorld world) throws Exception {
        put(world, "people", PERSON);
        assertThat(Overtaking.by(
                                world,
                                () -> locks.lock(Organization.class, ACME).orElseThrow(),
                                () -> world.here(HttpMethod.DELETE, "", ""),
                                () -> edits.put(person("Nobody")))
                        .status())
                .isEqualTo(204);
        Leftovers.noneOf(world);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /organizations/11a3f990-a689-477d-be6b-00000000aaaa, 404, no world",
        "PUT, /people/11a3f990-a689-477d-be6b-00000000aaaa, 400, organizationId",
        "POST, /tokens, 400, personId",
        "PUT, /snapshots/late, 404, no world"
    })
    void nothing_is_made_in_a_world_that_another_one_deletes(
            String method, String path, int status, String detail, TestWorld world) throws Exception {
        String body = switch (path.split("/")[1]) {
            case "organizations" -> ORGANIZATION;
            case "people" -> PERSON;
            default -> "{\"name\":\"late\",\"personId\":\"" + ALICE + "\",\"scopes\":[]}";
        };
        Overtaking.by(
                        world,
                        () -> worlds.delete(world.name()),
                        () -> world.here(HttpMethod.valueOf(method), path, body))
                .isProblem(status, detail);
        Leftovers.noneOf(world);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people/", "/_sim/worlds/%s/people/"})
    void a_token_that_is_minted_while_its_person_is_deleted_goes_too(String path, TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> edits.mint(TOKEN, world.name()),
                        () -> world.send(
                                "full-admin", HttpMethod.DELETE, path.formatted(world.name()) + ALICE, "", Map.of()))
                .isNoContent();
        Leftovers.noneOf(world, ALICE);
    }

    @Test
    void no_token_is_minted_of_a_person_whom_another_one_deletes(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> edits.deletePerson(ALICE),
                        () -> world.here(
                                HttpMethod.POST,
                                "/tokens",
                                "{\"name\":\"late\",\"personId\":\"" + ALICE + "\",\"scopes\":[]}"))
                .isProblem(400, "personId");
        Leftovers.noneOf(world, ALICE);
    }

    private static Answer put(TestWorld world, String kind, String body) {
        return world.here(HttpMethod.PUT, "/" + kind + "/" + NEW, body);
    }

    private static Seed.OrganizationRow organization(String name) {
        return new Seed.OrganizationRow(NEW, name, Instant.EPOCH, BehaviorType.NATIVE_SIP_CALL_TO_UCM, null, null);
    }

    private static Seed.PersonRow person(String name) {
        return new Seed.PersonRow(
                NEW, ACME, null, "new@acme.example", name, null, Instant.EPOCH, null, null, null, null, null, null);
    }
}
