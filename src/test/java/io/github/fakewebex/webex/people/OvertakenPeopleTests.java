package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Leftovers;
import io.github.fakewebex.testing.Overtaking;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** Requests that find a person whom another one is deleting or changing. */
@FakeWebexTest
class OvertakenPeopleTests {

    private static final String BOB = "11a3f990-a689-477d-be6b-000000000002";
    private static final String ACME = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
    private static final String NEW = "11a3f990-a689-477d-be6b-00000000aaaa";
    private static final String PERSON = "{\"emails\":[\"new@acme.example\"],\"displayName\":\"New\"}";

    @Autowired
    private OrganizationRepository organizations;

    @Autowired
    private PersonRepository people;

    @Autowired
    private RowLocks locks;

    @Test
    void who_deletes_a_person_whom_another_one_deleted_meanwhile_is_told_so(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> people.delete(people.find(BOB).orElseThrow()),
                        () -> world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + BOB, "", Map.of()))
                .isRefused(404, NOT_FOUND);
        Journal journal = world.bean(Journal.class);
        assertThat(journal.entry(world.name(), journal.latest(world.name()))
                        .orElseThrow()
                        .changes())
                .isEmpty();
    }

    @Test
    void who_changes_a_person_whom_another_one_changed_meanwhile_undoes_nothing_of_it(TestWorld world)
            throws Exception {
        Overtaking.by(
                        world,
                        () -> {
                            Person bob = people.find(BOB).orElseThrow().granted(Set.of(Role.USER_ADMIN));
                            bob.renamed("bobby@acme.example", "Bobby", bob.created());
                        },
                        () -> replace(world, Role.USER_ADMIN))
                .shows(
                        200,
                        "{\"displayName\":\"Robert\",\"emails\":[\"bobby@acme.example\"],\"roles\":[\""
                                + id(Role.USER_ADMIN) + "\"]}");
    }

    @Test
    void who_gives_a_role_that_another_one_gave_meanwhile_is_not_told_of_an_address(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> people.find(BOB).orElseThrow().granted(Set.of(Role.DEVICE_ADMIN)),
                        () -> replace(world, Role.DEVICE_ADMIN))
                .shows(200, "{\"displayName\":\"Robert\",\"roles\":[\"" + id(Role.DEVICE_ADMIN) + "\"]}");
    }

    @Test
    void who_creates_a_person_in_an_organization_that_another_one_deletes_is_told_that_it_is_not_there(TestWorld world)
            throws Exception {
        Overtaking.by(
                        world,
                        () -> {
                            people.deleteAllInBatch();
                            organizations.deleteAllInBatch();
                        },
                        () -> create(world))
                .isRefused(404, NOT_FOUND);
    }

    @Test
    void who_takes_an_address_that_another_one_took_meanwhile_is_told_so(TestWorld world) throws Exception {
        Overtaking.by(
                        world,
                        () -> {
                            Person bob = people.find(BOB).orElseThrow();
                            people.save(
                                    new Person(NEW, bob.organizationId(), "new@acme.example", "New", bob.created()));
                        },
                        () -> create(world))
                .isRefused(409, "The email address is already in use by another person.");
    }

    @Test
    void who_is_created_while_the_world_is_deleted_goes_with_it(TestWorld world) throws Exception {
        PersonBody body = JsonMapper.shared().readValue(PERSON, PersonBody.class);
        assertThat(Overtaking.by(
                                world,
                                () -> world.bean(PeopleRegister.class)
                                        .create(new OrganizationRef(ACME, true), body, new WriteQuery(null, null)),
                                () -> world.here(HttpMethod.DELETE, "", ""))
                        .status())
                .isEqualTo(204);
        Leftovers.noneOf(world);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people/", "/_sim/worlds/%s/people/"})
    void who_deletes_a_person_waits_for_who_takes_away_the_persons_roles(String path, TestWorld world)
            throws Exception {
        replace(world, Role.USER_ADMIN);
        Overtaking.by(
                        world,
                        () -> locks.lock(Person.class, BOB).orElseThrow(),
                        () -> world.send(
                                "full-admin", HttpMethod.DELETE, path.formatted(world.name()) + BOB, "", Map.of()),
                        () -> people.find(BOB).orElseThrow().granted(Set.of()))
                .isNoContent();
        Leftovers.noneOf(world, BOB);
    }

    private static String id(Role role) {
        return WebexId.encode(WebexId.ROLE, role.key());
    }

    private static Answer replace(TestWorld world, Role role) {
        return world.put(
                "full-admin",
                "/v1/people/" + BOB,
                "{\"displayName\":\"Robert\",\"licenses\":[],\"roles\":[\"" + id(role) + "\"]}");
    }

    private static Answer create(TestWorld world) {
        return world.send(
                "full-admin", HttpMethod.POST, "/v1/people", PERSON, Map.of("Content-Type", "application/json"));
    }
}
