package io.github.fakewebex.webex.people;

import static io.github.fakewebex.testing.Answer.FORBIDDEN;
import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Partners and the people of their customers, who are found without the customer's name. */
@FakeWebexTest
class PeopleOfCustomersTests {

    private static final String GUS = "/v1/people/" + Ids.person(22);
    private static final String BY_EMAIL = "/v1/people?email=";
    private static final String NOBODY = "{\"notFoundIds\":null,\"items\":[]}";

    @Test
    void a_person_of_a_customer_is_read_found_changed_and_deleted(TestWorld world) {
        assertThatJson(world.get("partner-admin", GUS).body())
                .isObject()
                .containsEntry("orgId", Ids.GLOBEX)
                .containsKeys("roles", "licenses");
        assertThatJson(world.get("partner-admin", BY_EMAIL + "Gus.globex@globex.example")
                        .body())
                .inPath("$.items[*].id")
                .isArray()
                .containsExactly(Ids.person(22));
        world.put("partner-admin", GUS, "{\"displayName\":\"Gus Other\"}")
                .shows(200, "{\"displayName\":\"Gus Other\",\"orgId\":\"" + Ids.GLOBEX + "\"}");
        world.get("partner-admin", GUS + "/features/callingBehavior").isRefused(404, NOT_FOUND);
        delete(world, "partner-admin", GUS).isNoContent();
        world.get("partner-admin", BY_EMAIL + "gus.globex@globex.example").isOk(NOBODY);
    }

    @Test
    void a_person_is_created_in_the_customer_that_the_body_names(TestWorld world) {
        create(world, "partner-admin", "", Ids.GLOBEX).shows(200, "{\"orgId\":\"" + Ids.GLOBEX + "\"}");
        create(world, "partner-admin", "", Ids.INITECH)
                .isRefused(403, FORBIDDEN)
                .explains("would have to manage");
        create(world, "full-admin", "", Ids.GLOBEX).isRefused(403, FORBIDDEN);
        create(world, "partner-admin", "", "garbage").isRefused(400, "Expect base64 ID or UUID.");
        world.send("partner-admin", HttpMethod.DELETE, newcomer(world), "", Map.of())
                .isNoContent();
        create(world, "partner-admin", "?orgId=" + Ids.GLOBEX, Ids.GLOBEX)
                .shows(200, "{\"orgId\":\"" + Ids.GLOBEX + "\"}");
    }

    @Test
    void what_is_not_managed_stays_out_of_reach(TestWorld world) {
        String iris = "/v1/people/" + Ids.person(32);
        for (String caller : new String[] {"partner-admin", "full-admin"}) {
            world.get(caller, iris).isRefused(404, NOT_FOUND);
            delete(world, caller, iris).isRefused(404, NOT_FOUND);
            world.put(caller, iris, "{\"displayName\":\"X\"}").isRefused(404, NOT_FOUND);
            world.get(caller, BY_EMAIL + "iris.initech@initech.example").isOk(NOBODY);
        }
        String own = "orgId=" + Ids.organization("96abc2aa-3dcc-11e5-a152-000000000004");
        world.get("partner-admin", GUS + "?" + own).isRefused(404, NOT_FOUND);
        world.get("partner-admin", BY_EMAIL + "gus.globex@globex.example&" + own)
                .isOk(NOBODY);
        world.get("partner-admin", BY_EMAIL + "gus%00").isRefused(400, "A parameter contains a NUL.");
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "partner-admin,          22, 200, 204",
        "partner-admin,          51, 200, 204",
        "partner-assigned-admin, 22, 200, 204",
        "partner-assigned-admin, 51, 404, 404",
        "partner-readonly-admin, 51, 200, 403",
        "partner-user,           22, 404, 403",
    })
    void each_partner_reaches_the_customers_of_the_role(
            String caller, int person, int read, int deleted, TestWorld world) {
        String seed = new YAMLMapper()
                .readTree(PeopleOfCustomersTests.class.getResourceAsStream("/scenarios/partner.yaml"))
                .toString();
        assertThat(world.here(HttpMethod.PUT, "", seed).status()).isEqualTo(200);
        String path = "/v1/people/" + Ids.person(person);
        assertThat(world.get(caller, path).status()).isEqualTo(read);
        assertThat(delete(world, caller, path).status()).isEqualTo(deleted);
    }

    private static Answer delete(TestWorld world, String caller, String path) {
        return world.send(caller, HttpMethod.DELETE, path, "", Map.of());
    }

    private static Answer create(TestWorld world, String caller, String query, String orgId) {
        return world.send(
                caller,
                HttpMethod.POST,
                "/v1/people" + query,
                "{\"emails\":[\"n@globex.example\"],\"displayName\":\"N\",\"orgId\":\"" + orgId + "\"}",
                Map.of("Content-Type", "application/json"));
    }

    private static String newcomer(TestWorld world) {
        String found = world.get("partner-admin", BY_EMAIL + "n@globex.example").body();
        return "/v1/people/"
                + JsonMapper.shared().readTree(found).at("/items/0/id").asString();
    }
}
