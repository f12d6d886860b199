package io.github.fakewebex.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.FakeWebexApplication;
import io.github.fakewebex.sim.seed.Scenarios;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.FakeWebexTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages say what is: their lines run, their tables are those of the code. */
@FakeWebexTest
class DocumentationTests {

    private static final MarkdownFile README = MarkdownFile.read("README.md");
    private static final MarkdownFile FIDELITY = MarkdownFile.read("docs/fidelity.md");

    @LocalServerPort
    private int port;

    @Autowired
    private Scenarios scenarios;

    /** The lines of a page build on each other, as they do for whoever pastes them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/control-api.md",
                "docs/scenarios.md",
                "docs/faults.md",
                "docs/journal.md",
                "docs/operations.md"
            })
    void the_lines_of_a_page_can_be_pasted_from_top_to_bottom(String page) throws Exception {
        assumeTrue(
                runs("bash", "-c", "command -v curl"), "skipped: there is no bash or no curl here to paste lines into");
        List<MarkdownFile.Curl> lines = MarkdownFile.read(page).curls();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
        for (MarkdownFile.Curl shown : lines) {
            String command = shown.command().replace("localhost:8080", "localhost:" + port) + " -s";
            Process process = new ProcessBuilder("bash", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + "\n" + printed).isZero();
            assertThat(printed).as(command).startsWith("HTTP/1.1 " + shown.status());
        }
    }

    @Test
    void the_configuration_table_lists_the_properties_there_are() throws IOException {
        JsonNode metadata;
        try (InputStream file =
                FakeWebexApplication.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = JsonMapper.shared().readTree(file);
        }
        List<List<String>> properties = metadata.get("properties")
                .valueStream()
                .map(property -> List.of(
                        property.get("name").asString(),
                        property.path("defaultValue").asString(""),
                        property.get("description").asString()))
                .toList();
        assertThat(README.table("Configuration")).containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void the_token_table_lists_the_tokens_there_are_with_their_owners() {
        Seed seed = scenarios.named("default");
        Map<String, String> names =
                seed.people().stream().collect(Collectors.toMap(Seed.PersonRow::id, Seed.PersonRow::displayName));
        Map<String, String> shown =
                README.table("Demo tokens").stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        assertThat(shown.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        seed.tokens().stream().map(Seed.TokenRow::name).toList());
        seed.tokens().forEach(token -> assertThat(shown.get(token.name())).startsWith(names.get(token.personId())));
    }

    @Test
    void the_people_of_the_people_table_are_there() {
        Map<String, String> people = scenarios.named("default").people().stream()
                .collect(Collectors.toMap(Seed.PersonRow::id, Seed.PersonRow::displayName));
        assertThat(README.table("Demo people"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(people).containsEntry(row.get(1), row.get(0)));
    }

    @Test
    void the_quirk_table_lists_the_quirks_there_are() {
        assertThat(FIDELITY.table("Quirks"))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Quirk.values()).map(Quirk::label).toList());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
