package io.github.fakewebex.control.reports;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class MatrixTests {

    private static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";

    @Test
    void every_cell_of_a_read_is_what_a_real_request_is_answered_with(TestWorld world) {
        JsonNode rows = JsonMapper.shared()
                .readTree(matrix(world, "application/json").body())
                .get("items");
        assertThat(rows.size()).isGreaterThan(20);
        int compared = 0;
        for (JsonNode row : rows) {
            String path = row.get("path").asString().replace("{personId}", ALICE);
            if (!row.get("method").asString().equals("GET")
                    || path.contains("{")
                    || !row.get("target").asString().equals(ALICE)) {
                continue;
            }
            row.get("statuses")
                    .forEachEntry(
                            (token, status) -> assertThat(world.get(token, path).status())
                                    .as(token + " " + path)
                                    .isEqualTo(status.intValue()));
            compared++;
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    @Test
    void writes_and_oneself_are_in_it_too(TestWorld world) {
        String json = matrix(world, "application/json").body();
        assertThatJson(json)
                .inPath("$.items[?(@.operation == 'doNotDisturb.write' && @.target == 'oneself')].statuses.user-write")
                .isArray()
                .containsExactly(204);
        assertThatJson(json)
                .inPath("$.items[?(@.operation == 'callingBehavior.write' && @.target == '" + ALICE
                        + "')].statuses.readonly-admin")
                .isArray()
                .containsExactly(403);
        assertThatJson(json)
                .inPath("$.items[?(@.operation == 'people.list')].statuses.expired")
                .isArray()
                .containsExactly(401);
    }

    @Test
    void it_is_given_as_csv_and_as_a_page(TestWorld world) {
        Answer csv = matrix(world, "text/csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\"operation\",\"method\",\"path\",\"target\",\"bot\"");
        Answer page = matrix(world, "text/html");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<td>callingBehavior.read</td>").contains("class=\"no\">403<");
    }

    @Test
    void a_name_that_looks_like_a_formula_is_none_in_a_spreadsheet(TestWorld world) {
        world.here(HttpMethod.POST, "/tokens", "{\"name\":\"=1+1\",\"personId\":\"" + ALICE + "\",\"scopes\":[]}");
        assertThat(matrix(world, "text/csv").body()).contains("\"'=1+1\"").doesNotContain("\"=1+1\"");
    }

    @Test
    void of_what_is_not_there_there_is_no_matrix(TestWorld world) {
        world.control(HttpMethod.GET, "/matrix?world=nowhere", "").isProblem(404, "no world");
        world.control(HttpMethod.GET, "/matrix?person=nobody", "").isProblem(404, "no such person");
    }

    private static Answer matrix(TestWorld world, String type) {
        return world.send(
                "",
                HttpMethod.GET,
                "/_sim/matrix?world=" + world.name() + "&person=" + ALICE,
                "",
                Map.of("Accept", type));
    }
}
