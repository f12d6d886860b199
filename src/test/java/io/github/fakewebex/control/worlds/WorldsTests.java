package io.github.fakewebex.control.worlds;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** A world from its creation to its end. */
@FakeWebexTest
class WorldsTests {

    private static final String DND = alice("doNotDisturb");
    private static final String ON = "{\"enabled\":true,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";
    private static final String OFF =
            "{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";

    @Test
    void a_world_is_created_used_and_deleted(TestWorld world) {
        String name = world.name() + "-b";
        create(world, name, "default").shows(201, """
                        {"name": "%1$s", "from": "default", "quirks": {}, "peopleCount": 20}""".formatted(name));
        Answer read = world.control(HttpMethod.GET, "/worlds/" + name, "");
        assertThatJson(read.body()).inPath("$.tokens[*].token").isArray().contains(name + ".full-admin");
        assertThatJson(read.body()).inPath("$.people[*].id").isArray().contains("11a3f990-a689-477d-be6b-7120025d8abb");
        assertThat(as(world, name, DND).status()).isEqualTo(200);
        assertThat(world.control(HttpMethod.DELETE, "/worlds/" + name, "").status())
                .isEqualTo(204);
        assertThat(as(world, name, DND).status()).isEqualTo(401);
        world.control(HttpMethod.DELETE, "/worlds/" + name, "").isProblem(404, "no world of that name");
        world.control(HttpMethod.GET, "/worlds/" + name, "").isProblem(404, "no world of that name");
    }

    @Test
    void the_list_tells_how_much_is_in_each_world(TestWorld world) {
        Answer list = world.control(HttpMethod.GET, "/worlds", "");
        assertThatJson(list.body())
                .inPath("$.items[?(@.name == '" + world.name() + "')].people")
                .isArray()
                .containsExactly(20);
        assertThatJson(list.body())
                .inPath("$.items[?(@.name == '" + world.name() + "')].tokens")
                .isArray()
                .containsExactly(18);
    }

    @Test
    void a_taken_name_is_refused_and_the_world_stays_as_it_is(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        create(world, world.name(), "default").isProblem(409, "already");
        world.get("full-admin", DND).isOk(ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Orders", "a b", "a.b", "../x", "ä", "a/b", "x\\ny"})
    void a_name_that_is_no_name_is_refused(String name, TestWorld world) {
        create(world, name, "default").isProblem(400, "1 to 63 lower-case letters, digits and hyphens");
    }

    @Test
    void a_name_has_63_characters_at_most(TestWorld world) {
        String longest = "a".repeat(63 - world.name().length()) + world.name();
        create(world, "a" + longest, "default").isProblem(400, "1 to 63");
        assertThat(create(world, longest, "no-calling-licence").status()).isEqualTo(201);
        assertThat(world.control(HttpMethod.DELETE, "/worlds/" + longest, "").status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "world:nowhere", "crowd?people=1000001", "default?people=3", "x?y", "../default"})
    void there_must_be_something_to_make_it_from(String from, TestWorld world) {
        String name = world.name() + "-b";
        Answer refused = create(world, name, from);
        assertThat(refused.status()).as(refused.body()).isIn(400, 404);
        world.control(HttpMethod.GET, "/worlds/" + name, "").isProblem(404);
    }

    @Test
    void a_copy_of_a_world_goes_its_own_way(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        String copy = world.name() + "-copy";
        assertThat(create(world, copy, world.name()).status()).isEqualTo(201);
        as(world, copy, DND).isOk(ON);
        world.put("full-admin", DND, "{\"enabled\":false}").isNoContent();
        as(world, copy, DND).isOk(ON);
        world.control(HttpMethod.DELETE, "/worlds/" + copy, "");
    }

    @Test
    void reset_brings_back_what_the_world_was_made_from(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.here(HttpMethod.PUT, "/quirks", "{\"stale-reads\":7}").shows(200, "{\"stale-reads\":7}");
        world.here(HttpMethod.PUT, "/clock", "{\"offset\":\"10d\"}");
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        world.get("full-admin", DND).isOk(OFF);
        world.here(HttpMethod.GET, "/quirks", "").shows(200, "{}");
        world.here(HttpMethod.GET, "/clock", "").shows(200, "{\"offset\":\"PT0S\"}");
    }

    @Test
    void reset_of_a_copy_brings_back_the_copy(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        String copy = world.name() + "-copy";
        create(world, copy, "world:" + world.name());
        world.send("", HttpMethod.PUT, DND, "{\"enabled\":false}", bearer(copy)).isNoContent();
        assertThat(world.control(HttpMethod.POST, "/worlds/" + copy + "/reset", "")
                        .status())
                .isEqualTo(204);
        as(world, copy, DND).isOk(ON);
        world.control(HttpMethod.DELETE, "/worlds/" + copy, "");
    }

    @Test
    void snapshots_are_kept_by_name_and_brought_back(TestWorld world) {
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        world.here(HttpMethod.PUT, "/snapshots/on", "").shows(200, "{\"name\":\"on\",\"people\":20}");
        world.put("full-admin", DND, "{\"enabled\":false}").isNoContent();
        world.here(HttpMethod.PUT, "/snapshots/off", "");
        world.here(HttpMethod.GET, "/snapshots", "").shows(200, "{\"items\":[{\"name\":\"off\"},{\"name\":\"on\"}]}");
        assertThat(world.here(HttpMethod.POST, "/snapshots/on/restore", "").status())
                .isEqualTo(204);
        world.get("full-admin", DND).isOk(ON);
        assertThat(world.here(HttpMethod.POST, "/reset", "").status()).isEqualTo(204);
        assertThat(world.here(HttpMethod.POST, "/snapshots/on/restore", "").status())
                .isEqualTo(204);
        world.get("full-admin", DND).isOk(ON);
        assertThat(world.here(HttpMethod.DELETE, "/snapshots/on", "").status()).isEqualTo(204);
        world.here(HttpMethod.POST, "/snapshots/on/restore", "").isProblem(404, "no snapshot");
        world.get("full-admin", DND).isOk(ON);
    }

    @ParameterizedTest
    @ValueSource(strings = {".origin", "A", "a%20b"})
    void a_snapshot_has_a_name_like_a_world(String name, TestWorld world) {
        world.here(HttpMethod.PUT, "/snapshots/" + name, "").isProblem(400, "lower-case");
        world.here(HttpMethod.DELETE, "/snapshots/" + name, "").isProblem(404);
    }

    @Test
    void whoever_does_not_take_json_is_refused_before_anything_is_done(TestWorld world) {
        String name = world.name() + "-b";
        world.send("", HttpMethod.POST, "/_sim/worlds", "{\"name\":\"" + name + "\"}", Map.of("Accept", "text/plain"))
                .isProblem(406);
        world.control(HttpMethod.GET, "/worlds/" + name, "").isProblem(404);
    }

    @Test
    void of_many_who_ask_for_one_name_at_once_one_gets_it(TestWorld world) {
        String name = world.name() + "-b";
        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> create(world, name, "default").status())
                .toList();
        assertThat(statuses).containsOnlyOnce(201).contains(409).containsOnly(201, 409);
        assertThat(as(world, name, DND).status()).isEqualTo(200);
        world.control(HttpMethod.DELETE, "/worlds/" + name, "");
    }

    @Test
    void a_crowd_has_as_many_people_as_asked_for_and_the_same_each_time(TestWorld world) {
        String name = world.name() + "-crowd";
        create(world, name, "crowd?people=2500").shows(201, "{\"from\":\"crowd?people=2500\",\"peopleCount\":2502}");
        String last = "/v1/people/c0000000-0000-4000-8000-000000002500";
        Answer person = as(world, name, last);
        assertThatJson(person.body()).node("emails").isEqualTo("[\"p2500@crowd.example\"]");
        assertThat(as(world, name, last + "/features/doNotDisturb").status()).isEqualTo(200);
        assertThat(world.control(HttpMethod.POST, "/worlds/" + name + "/reset", "")
                        .status())
                .isEqualTo(204);
        assertThat(as(world, name, last).body()).contains("p2500@crowd.example");
        world.control(HttpMethod.DELETE, "/worlds/" + name, "");
    }

    private static Answer create(TestWorld world, String name, String from) {
        return world.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + name + "\",\"from\":\"" + from + "\"}");
    }

    private static Answer as(TestWorld world, String name, String path) {
        return world.send("", HttpMethod.GET, path, "", bearer(name));
    }

    private static Map<String, String> bearer(String world) {
        return Map.of("Authorization", "Bearer " + world + ".full-admin", "Content-Type", "application/json");
    }
}
