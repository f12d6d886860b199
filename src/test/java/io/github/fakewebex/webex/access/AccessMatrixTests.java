package io.github.fakewebex.webex.access;

import static io.github.fakewebex.testing.TestWorld.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who may do what to whom: every caller and target of the table in docs/fidelity.md, with the status of each operation. */
@FakeWebexTest
class AccessMatrixTests {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Who a target is, and the orgId that is sent with it. */
    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("colleague", ALICE + "/features/%s"),
            Map.entry("colleague, own orgId", ALICE + "/features/%s?orgId=" + Ids.ACME),
            Map.entry("colleague, empty orgId", ALICE + "/features/%s?orgId="),
            Map.entry("another colleague", Ids.person(6) + "/features/%s"),
            Map.entry("oneself, Fiona", Ids.person(1) + "/features/%s"),
            Map.entry("oneself, Alice", ALICE + "/features/%s"),
            Map.entry("oneself, the bot", Ids.person(14) + "/features/%s"),
            Map.entry("oneself, Rita", Ids.person(3) + "/features/%s"),
            Map.entry("oneself, Lara", Ids.person(5) + "/features/%s"),
            Map.entry("in managed org", Ids.person(22) + "/features/%s?orgId=" + Ids.GLOBEX),
            Map.entry("in managed org, no orgId", Ids.person(22) + "/features/%s"),
            Map.entry("in managed org, other orgId", Ids.person(51) + "/features/%s?orgId=" + Ids.GLOBEX),
            Map.entry(
                    "in unassigned org",
                    Ids.person(51) + "/features/%s?orgId=" + Ids.organization("96abc2aa-3dcc-11e5-a152-000000000005")),
            Map.entry("in foreign org", Ids.person(32) + "/features/%s?orgId=" + Ids.INITECH),
            Map.entry("in foreign org, no orgId", Ids.person(32) + "/features/%s"),
            Map.entry(
                    "in unknown org",
                    ALICE + "/features/%s?orgId=" + Ids.organization("96abc2aa-3dcc-11e5-a152-00000000ffff")));

    @ParameterizedTest(name = "{0} -> {1}: {2} {3} {4} {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # caller                    | target                      | GET cB | PUT cB | GET DND | PUT DND
            full-admin                  | colleague                   | 200    | 204    | 200     | 204
            full-admin                  | colleague, own orgId        | 200    | 204    | 200     | 204
            full-admin                  | colleague, empty orgId      | 200    | 204    | 200     | 204
            user-admin                  | colleague                   | 200    | 204    | 200     | 204
            readonly-admin              | colleague                   | 200    | 403    | 200     | 403
            readonly-admin-all-scopes   | colleague                   | 200    | 403    | 200     | 403
            readonly-admin-all-scopes   | oneself, Rita               | 200    | 403    | 200     | 204
            location-admin              | colleague                   | 403    | 403    | 200     | 403
            location-admin              | another colleague           | 403    | 403    | 403     | 403
            location-admin-all-scopes   | colleague                   | 403    | 403    | 200     | 403
            location-admin-all-scopes   | another colleague           | 403    | 403    | 403     | 403
            location-admin-all-scopes   | oneself, Lara               | 403    | 403    | 200     | 204
            device-admin                | colleague                   | 403    | 403    | 403     | 403
            support-admin               | colleague                   | 403    | 403    | 403     | 403
            compliance-officer          | colleague                   | 403    | 403    | 403     | 403
            device-and-user-admin       | colleague                   | 200    | 204    | 200     | 204
            location-and-readonly-admin | colleague                   | 200    | 403    | 200     | 403
            location-and-readonly-admin | another colleague           | 200    | 403    | 200     | 403
            user                        | oneself, Alice              | 403    | 403    | 200     | 204
            user                        | another colleague           | 403    | 403    | 403     | 403
            user-write                  | oneself, Alice              | 403    | 403    | 403     | 204
            user-no-scopes              | oneself, Alice              | 403    | 403    | 403     | 403
            user-with-admin-scopes      | another colleague           | 403    | 403    | 403     | 403
            user-with-admin-scopes      | oneself, Alice              | 403    | 403    | 403     | 403
            full-admin-user-scopes      | colleague                   | 403    | 403    | 403     | 403
            full-admin-user-scopes      | oneself, Fiona              | 403    | 403    | 200     | 204
            full-admin-read-only        | colleague                   | 200    | 403    | 200     | 403
            full-admin-write-only       | colleague                   | 403    | 204    | 403     | 204
            partner-admin               | in managed org              | 200    | 204    | 200     | 204
            partner-admin               | in unassigned org           | 200    | 204    | 200     | 204
            partner-admin               | in managed org, no orgId    | 404    | 404    | 404     | 404
            partner-admin               | in managed org, other orgId | 404    | 404    | 404     | 404
            partner-admin               | in foreign org              | 403    | 403    | 403     | 403
            partner-assigned-admin      | in managed org              | 200    | 204    | 200     | 204
            partner-assigned-admin      | in unassigned org           | 403    | 403    | 403     | 403
            partner-readonly-admin      | in managed org              | 200    | 403    | 200     | 403
            full-admin                  | in foreign org              | 403    | 403    | 403     | 403
            full-admin                  | in foreign org, no orgId    | 404    | 404    | 404     | 404
            full-admin                  | in unknown org              | 403    | 403    | 403     | 403
            other-org-admin             | colleague, own orgId        | 403    | 403    | 403     | 403
            user                        | in foreign org, no orgId    | 403    | 403    | 403     | 403
            bot                         | colleague                   | 403    | 403    | 403     | 403
            bot                         | oneself, the bot            | 403    | 403    | 403     | 403
            readonly-admin-user-scopes  | oneself, Rita               | 403    | 403    | 200     | 204
            readonly-admin-user-scopes  | colleague                   | 403    | 403    | 403     | 403
            location-admin-user-scopes  | oneself, Lara               | 403    | 403    | 200     | 204
            location-admin-user-scopes  | colleague                   | 403    | 403    | 403     | 403
            partner-admin-write-only    | in managed org              | 403    | 204    | 403     | 204
            partner-admin-user-scopes   | in managed org              | 403    | 403    | 403     | 403
            expired                     | colleague                   | 401    | 401    | 401     | 401
            no-such-token               | colleague                   | 401    | 401    | 401     | 401
            """)
    void each_caller_gets_the_status_of_the_matrix(
            String caller,
            String target,
            int readBehavior,
            int writeBehavior,
            int readDnd,
            int writeDnd,
            TestWorld world) {
        addTo(world);
        String path = "/v1/people/" + TARGETS.get(target);
        Answer[] answers = {
            world.get(caller, path.formatted("callingBehavior")),
            world.put(caller, path.formatted("callingBehavior"), "{}"),
            world.get(caller, path.formatted("doNotDisturb")),
            world.put(caller, path.formatted("doNotDisturb"), "{}")
        };
        assertThat(answers).extracting(Answer::status).containsExactly(readBehavior, writeBehavior, readDnd, writeDnd);
        for (Answer answer : answers) {
            assertThat(answer.status() == 401 || answer.status() == 403 || answer.status() == 404)
                    .isEqualTo(answer.header("X-Sim-Explain") != null);
        }
    }

    private static void addTo(TestWorld world) {
        ObjectNode seed =
                (ObjectNode) YAML.readTree(AccessMatrixTests.class.getResourceAsStream("/scenarios/default.yaml"));
        YAML.readTree(AccessMatrixTests.class.getResourceAsStream("/scenarios/matrix-additions.yaml"))
                .forEachEntry((section, rows) -> seed.withArray(section).addAll((ArrayNode) rows));
        assertThat(world.here(HttpMethod.PUT, "", seed.toString()).status()).isEqualTo(200);
    }
}
