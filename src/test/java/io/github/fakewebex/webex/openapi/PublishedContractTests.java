package io.github.fakewebex.webex.openapi;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Real answers and our own document, held against what Cisco publishes. */
@FakeWebexTest
class PublishedContractTests {

    private static final JsonNode PUBLISHED =
            new YAMLMapper().readTree(Path.of("openapi", "webex-published.yaml").toFile());

    @Test
    void real_answers_fit_the_published_schemas(TestWorld world) {
        Schema behavior = schema("GetCallingBehaviorObject");
        Schema dnd = schema("DoNotDisturbInfo");
        for (int person : new int[] {1, 7, 8, 9, 10, 11, 12}) {
            fits(behavior, world.get("full-admin", "/v1/people/" + Ids.person(person) + "/features/callingBehavior"));
        }
        fits(dnd, world.get("full-admin", alice("doNotDisturb")));
        fits(dnd, world.get("full-admin", "/v1/people/" + Ids.person(13) + "/features/doNotDisturb"));
    }

    @Test
    void real_answers_fit_our_own_document(TestWorld world) {
        JsonNode document =
                JsonMapper.shared().readTree(world.get("", "/v3/api-docs/webex").body());
        Schema behavior = schema("CallingBehavior", document, Dialects.getOpenApi31());
        for (int person : new int[] {1, 7, 11}) {
            fits(behavior, world.get("full-admin", "/v1/people/" + Ids.person(person) + "/features/callingBehavior"));
        }
        fits(schema("DoNotDisturb", document, Dialects.getOpenApi31()), world.get("full-admin", alice("doNotDisturb")));
        Schema error = schema("Error", document, Dialects.getOpenApi31());
        for (String path :
                new String[] {alice("callingBehavior"), "/v1/people/" + Ids.person(12) + "/features/doNotDisturb"}) {
            String refusal = world.get("bot", path).body();
            assertThat(error.validate(refusal, InputFormat.JSON)).as(refusal).isEmpty();
        }
    }

    @Test
    void the_published_examples_of_requests_are_accepted_and_read_back(TestWorld world) {
        for (String feature : new String[] {"callingBehavior", "doNotDisturb"}) {
            JsonNode path = PUBLISHED.at("/paths/~1people~1{personId}~1features~1" + feature);
            String example = path.at("/put/requestBody/content/application~1json/example")
                    .toString();
            world.put("full-admin", alice(feature), example).isNoContent();
            JsonNode read = JsonMapper.shared()
                    .readTree(world.get("full-admin", alice(feature)).body());
            JsonMapper.shared()
                    .readTree(example)
                    .forEachEntry((name, value) -> assertThat(read.get(name)).isEqualTo(value));
        }
    }

    @Test
    void the_published_schemas_are_not_so_loose_that_anything_fits() {
        assertThat(schema("GetCallingBehaviorObject").validate("{\"behaviorType\":null}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("DoNotDisturbInfo")
                        .validate(
                                "{\"enabled\":\"true\",\"ringSplashEnabled\":true,\"webexGoOverrideEnabled\":true}",
                                InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "callingBehavior, get, GetCallingBehaviorObject, CallingBehavior",
        "callingBehavior, put, PatchCallingBehaviorObject, CallingBehaviorChange",
        "doNotDisturb, get, DoNotDisturbInfo, DoNotDisturb",
        "doNotDisturb, put, DoNotDisturbPut, DoNotDisturbChange"
    })
    void our_document_has_the_published_parameters_and_members(
            String feature, String method, String theirs, String ours, TestWorld world) {
        JsonNode own =
                JsonMapper.shared().readTree(world.get("", "/v3/api-docs/webex").body());
        String pointer = "~1people~1{personId}~1features~1" + feature + "/" + method + "/parameters";
        assertThat(names(own.at("/paths/~1v1" + pointer))).isEqualTo(names(PUBLISHED.at("/paths/" + pointer)));
        assertThat(own.at("/components/schemas/" + ours + "/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(PUBLISHED
                        .at("/components/schemas/" + theirs + "/properties")
                        .propertyNames());
    }

    @ParameterizedTest
    @CsvSource({
        "callingBehavior, get, 500",
        "callingBehavior, put, 413",
        "doNotDisturb, get, 500",
        "doNotDisturb, put, 413"
    })
    void our_document_lists_each_status_that_is_published_and_those_of_its_own(
            String feature, String method, String besides, TestWorld world) {
        JsonNode paths = JsonMapper.shared()
                .readTree(world.get("", "/v3/api-docs/webex").body())
                .get("paths");
        String pointer = "~1people~1{personId}~1features~1" + feature + "/" + method + "/responses";
        assertThat(paths.at("/~1v1" + pointer).propertyNames())
                .containsAll(PUBLISHED.at("/paths/" + pointer).propertyNames())
                .contains(besides);
        assertThat(paths.at("/~1v1~1people/post/responses").propertyNames()).contains("409", "429");
        assertThat(paths.at("/~1v1~1access_token/post/responses").propertyNames())
                .contains("413", "429", "503");
    }

    private static Set<String> names(JsonNode parameters) {
        Set<String> names = new TreeSet<>();
        parameters.forEach(parameter -> names.add(parameter.get("name").asString()));
        return names;
    }

    private static void fits(Schema schema, Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(schema.validate(answer.body(), InputFormat.JSON))
                .as(answer.body())
                .isEmpty();
    }

    private static Schema schema(String name) {
        return schema(name, PUBLISHED, Dialects.getOpenApi30());
    }

    private static Schema schema(String name, JsonNode document, Dialect dialect) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("$ref", "#/components/schemas/" + name);
        root.set("components", document.get("components"));
        return SchemaRegistry.withDialect(dialect).getSchema(root);
    }
}
