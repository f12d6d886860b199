package io.github.fakewebex.webex.locations;

import static io.github.fakewebex.testing.Answer.FORBIDDEN;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** Finding locations: by name and id, page by page, with any of the scopes that will do. */
@FakeWebexTest
class LocationListTests {

    private static final String SAN_JOSE = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000001");
    private static final String HAMBURG = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000002");
    private static final String AUSTIN = WebexId.encode("LOCATION", "10ca7100-0000-4000-8000-000000000004");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name=ham               | "Hamburg"
            name=BURG              | "Hamburg"
            name=a                 | "San Jose","Hamburg"
            name=n%20j             | "San Jose"
            name=Springfield       |
            name=%25               |
            name=&id=&max=&cursor= | "San Jose","Hamburg"
            max=1&name=burg        | "Hamburg"
            max=99999              | "San Jose","Hamburg"
            start=1&unknown=a      | "San Jose","Hamburg"
            """)
    void a_name_contains_what_is_asked_for_in_any_case(String query, String names, TestWorld world) {
        Answer answer = world.get("full-admin", "/v1/locations?" + query);
        shows(answer, names == null ? "" : names);
        assertThat(answer.header("Link")).isNull();
    }

    @Test
    void an_id_names_one_location_of_the_organization(TestWorld world) {
        shows(world.get("full-admin", "/v1/locations?id=" + HAMBURG), "\"Hamburg\"");
        shows(world.get("full-admin", "/v1/locations?name=jose&id=" + HAMBURG), "");
        shows(world.get("full-admin", "/v1/locations?id=" + AUSTIN), "");
        world.get("full-admin", "/v1/locations?id=nonsense").isRefused(400, "Expect base64 ID or UUID.");
        world.get("full-admin", "/v1/locations?id=" + Ids.ACME).isRefused(404, Answer.NOT_FOUND);
    }

    @Test
    void pages_lead_through_all_locations_and_keep_what_was_asked(TestWorld world) {
        Answer first = world.get("full-admin", "/v1/locations?name=A&max=1");
        shows(first, "\"San Jose\"");
        String next = "/v1/locations?name=A&max=1&cursor=" + SAN_JOSE;
        assertThat(first.header("Link")).isEqualTo("<" + world.url(next) + ">; rel=\"next\"");
        Answer last = world.get("full-admin", next);
        shows(last, "\"Hamburg\"");
        assertThat(last.header("Link")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "9999999999"})
    void a_max_that_is_no_number_is_refused(String max, TestWorld world) {
        world.get("full-admin", "/v1/locations?max=" + max)
                .isRefused(400, "max: '" + max + "' is not a positive whole number");
    }

    @ParameterizedTest
    @CsvSource({"spark-admin:locations_read", "spark-admin:people_read", "spark-admin:device_read"})
    void any_scope_of_the_three_will_do(String scope, TestWorld world) {
        String token = token(world, scope);
        assertThat(world.get(token, "/v1/locations").status()).isEqualTo(200);
        assertThat(world.get(token, "/v1/locations/" + HAMBURG).status()).isEqualTo(200);
    }

    @Test
    void a_token_without_any_of_them_is_told_all_three(TestWorld world) {
        world.get(token(world, "spark-admin:people_write"), "/v1/locations")
                .isRefused(403, FORBIDDEN)
                .explains("needs spark-admin:locations_read or spark-admin:people_read or spark-admin:device_read;"
                        + " token");
    }

    private static String token(TestWorld world, String scope) {
        world.here(
                HttpMethod.POST,
                "/tokens",
                "{\"name\":\"scoped\",\"personId\":\"11a3f990-a689-477d-be6b-000000000001\",\"scopes\":[\"" + scope
                        + "\"]}");
        return "scoped";
    }

    private static void shows(Answer answer, String names) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThatJson(answer.body()).inPath("$.items[*].name").isEqualTo("[" + names + "]");
    }
}
