package io.github.fakewebex.sim.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.testing.FakeWebexTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A folder of own seeds. */
@FakeWebexTest
class OwnSeedsTests {

    private static final String SEED = """
            organizations:
              - {id: 96abc2aa-3dcc-11e5-a152-fe34819cdc9a, displayName: Own, created: 2020-01-01T00:00:00Z, defaultBehaviorType: NATIVE_SIP_CALL_TO_UCM}
            """;

    @Autowired
    private SeedReader reader;

    @Test
    void each_file_is_a_scenario_and_goes_before_ours_of_the_same_name(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), SEED);
        Files.writeString(folder.resolve("ucm.yml"), SEED);
        Files.writeString(folder.resolve("notes.txt"), "not a seed");
        Scenarios scenarios = of(folder);
        assertThat(scenarios.names()).contains("mine", "ucm", "default").doesNotContain("notes");
        assertThat(scenarios.named("mine").organizations())
                .extracting(Seed.OrganizationRow::displayName)
                .containsExactly("Own");
        assertThat(scenarios.named("ucm").people()).isEmpty();
        assertThat(scenarios.named("partner").people()).isNotEmpty();
    }

    @Test
    void a_faulty_file_is_refused_with_line_and_field_when_it_is_asked_for(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), SEED.replace("NATIVE_SIP_CALL_TO_UCM", "JABBER"));
        assertThatThrownBy(() -> of(folder).named("mine"))
                .isInstanceOfSatisfying(
                        SimRefusal.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.field()).isEqualTo("organizations[0].defaultBehaviorType");
                        }));
    }

    @Test
    void a_folder_that_is_not_there_or_has_a_name_twice_is_told(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> of(folder.resolve("nowhere"))).hasMessageContaining("sim.seeds");
        Files.writeString(folder.resolve("mine.yaml"), SEED);
        Files.writeString(folder.resolve("mine.json"), "{}");
        assertThatThrownBy(() -> of(folder)).hasMessageContaining("two seeds").hasMessageContaining("mine");
    }

    @Test
    void those_that_come_with_the_simulator_have_no_fault(@TempDir Path empty) throws IOException {
        for (String name : of(empty).names()) {
            assertThat(reader.read(Scenarios.ours(name))).isEqualTo(of(empty).named(name));
        }
    }

    private Scenarios of(Path folder) {
        Map<String, ?> set = Map.of("sim.seeds", folder.toString());
        return new Scenarios(
                reader, new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("sim", SimProperties.class));
    }
}
