package io.github.fakewebex.sim.seed;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

/** A crowd in an organization of one's own. */
@FakeWebexTest
@TestPropertySource(properties = "sim.seeds=src/test/resources/seeds")
class OwnCrowdTests {

    @Test
    void people_have_no_location_and_no_licence_where_their_organization_has_none(TestWorld world) {
        TestWorld crowd = world.at(world.name() + "-crowd");
        String from = "{\"name\":\"" + crowd.name() + "\",\"from\":\"crowd?people=3\"}";
        world.control(HttpMethod.POST, "/worlds", from).shows(201, "{\"peopleCount\":3}");
        Answer person = crowd.here(HttpMethod.GET, "/people/c0000000-0000-4000-8000-000000000003", "");
        person.shows(200, "{\"organizationId\":\"96abc2aa-3dcc-11e5-a152-fe34819cdc9a\"}");
        assertThatJson(person.body()).isObject().doesNotContainKeys("locationId", "licenses");
        String exported = crowd.here(HttpMethod.GET, "/export", "").body();
        crowd.here(HttpMethod.PUT, "", exported).shows(200, "{\"peopleCount\":3}");
        world.control(HttpMethod.DELETE, "/worlds/" + crowd.name(), "");
    }
}
