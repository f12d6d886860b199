package io.github.fakewebex.webex.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class OpenApiDocumentTests {

    /** Where they disagree, run {@code ./mvnw test -Dtest=OpenApiDocumentTests -Dopenapi.update} and look at the diff. */
    @ParameterizedTest
    @CsvSource({"webex, fake-webex.yaml", "control, control.yaml"})
    void the_committed_document_says_what_the_code_says(String group, String file, TestWorld world) throws IOException {
        Path committed = Path.of("openapi", file);
        String served = world.get("", "/v3/api-docs.yaml/" + group).body();
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(committed, served);
        }
        assertThat(committed).hasContent(served);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webex", "control"})
    void each_operation_stands_once_and_by_its_own_name(String group, TestWorld world) {
        JsonNode paths = JsonMapper.shared()
                .readTree(world.get("", "/v3/api-docs/" + group).body())
                .get("paths");
        List<String> names = paths.findValuesAsString("operationId");
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().noneMatch(name -> name.contains("_"));
        assertThat(paths.propertyNames()).noneMatch(path -> path.endsWith("/"));
    }

    /** Generated clients and validating proxies read them, with the regular expressions of their own languages. */
    @ParameterizedTest
    @ValueSource(strings = {"webex", "control"})
    void patterns_fit_the_whole_text_and_escape_only_what_all_languages_do(String group, TestWorld world) {
        List<String> patterns = JsonMapper.shared()
                .readTree(world.get("", "/v3/api-docs/" + group).body())
                .at("/components/schemas")
                .findValuesAsString("pattern");
        assertThat(patterns)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(pattern)
                        .startsWith("^(?:")
                        .endsWith(")$")
                        .doesNotContainPattern("[*+?}]\\+")
                        .doesNotContainPattern("\\\\(?!x[0-9a-f]{2}|u[0-9a-f]{4}|[dws.()\\[\\]])"));
    }

    @Test
    void the_control_plane_and_webex_do_not_meet_in_one_document(TestWorld world) {
        assertThat(world.get("", "/v3/api-docs/webex").body()).doesNotContain("/_sim");
        assertThat(world.get("", "/v3/api-docs/control").body())
                .contains("worlds.create")
                .doesNotContain("\"/v1/organizations");
    }

    @Test
    void the_document_is_served_whole_and_by_group_as_json_and_as_yaml(TestWorld world) {
        for (String path : new String[] {"/v3/api-docs", "/v3/api-docs/webex", "/v3/api-docs.yaml"}) {
            Answer answer = world.get("", path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("callingBehavior.write").contains("Fake Webex");
        }
    }

    @Test
    void the_swagger_ui_opens_from_the_base_url_and_tells_the_demo_tokens(TestWorld world) {
        Answer ui = world.get("", "/swagger-ui/index.html");
        assertThat(ui.status()).isEqualTo(200);
        assertThat(ui.body()).contains("swagger-ui");
        assertThat(world.get("", "/v3/api-docs").body()).contains("`full-admin`");
    }
}
