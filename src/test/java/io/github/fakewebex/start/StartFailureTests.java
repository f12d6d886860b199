package io.github.fakewebex.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakewebex.FakeWebexApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What prevents the start is told in one line. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sim.tpyo=1 | there is no property sim.tpyo. Did you mean sim.cors?",
                "--sim.journal.sise=1 | there is no property sim.journal.sise. Did you mean sim.journal.size?",
                "--sim.log=xml | sim.log cannot be \"xml\". It takes text or json.",
                "--sim.journal.size=0 | sim.journal.size is 0. It must be from 1 to 1000000.",
                "--sim.journal.size=many | sim.journal.size cannot be \"many\". It takes a whole number.",
                "--sim.control.token=a b | sim.control.token has a blank, a line feed or a character that is not ASCII.",
                "--sim.cors=maybe | sim.cors cannot be \"maybe\". It takes true or false.",
                "--sim.quirks.nonsense=1 | sim.quirks has a wrong name: no quirk is called nonsense; there are",
                "--sim.seeds=/nowhere/at/all | the folder /nowhere/at/all cannot be read: it is not there.",
                "--sim.data=/nowhere | sim.data and spring.datasource.url name two stores. Leave out one of them.",
                "--SSL_BUNDLE=/nowhere | the file /nowhere/tls.crt cannot be read. SSL_BUNDLE names a folder with",
                "--server.port=x | a setting that takes a number has none: For input string: \"x\"",
                "--spring.profiles.active=a! | Profile 'a!' must contain a letter, digit",
                "--spring.config.location=/nope/ | Config data location '/nope/' cannot be found",
            })
    void a_wrong_setting_is_named_in_one_line(String argument, String told, CapturedOutput output) {
        assertThat(lineOf(output, argument)).contains("Fake Webex cannot start: " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:nonsense:x | jdbc:nonsense:x is no address of a database that it knows.",
                "http://x | http://x is no address of a database that it knows.",
                "jdbc:postgresql://host:port/x | jdbc:postgresql://host:port/x is no address of a database",
                "jdbc:postgresql://localhost:9/x | the database jdbc:postgresql://localhost:9/x cannot be reached:",
                "jdbc:postgresql://no.invalid/x | cannot be reached: the host no.invalid is not known.",
                "jdbc:h2:tcp://localhost:9/x | the database jdbc:h2:tcp://localhost:9/x fails: Connection is broken",
            })
    void a_bad_datasource_url_is_told_in_one_line(String url, String told, CapturedOutput output) {
        assertThat(lineOf(output, "--spring.datasource.url=" + url))
                .contains("Fake Webex cannot start: ", told, "SPRING_DATASOURCE_URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28P01 | password authentication failed for user \"x\" | SPRING_DATASOURCE_PASSWORD",
                "3D000 | database \"shop\" does not exist | Create it, or check SPRING_DATASOURCE_URL.",
                "53300 | sorry, too many clients already | fails: FATAL: sorry, too many clients already.",
            })
    void a_database_that_lets_nobody_in_is_told_without_its_secrets(
            String state, String message, String told, CapturedOutput output) throws IOException {
        try (RefusingPostgres postgres = new RefusingPostgres(state, message)) {
            String line = lineOf(output, "--spring.datasource.url=" + postgres.url());
            assertThat(line).contains("/shop ", message, told).doesNotContain("secret");
        }
    }

    @Test
    void a_faulty_seed_is_told_with_file_line_and_field(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        Path seed = Files.writeString(folder.resolve("mine.yaml"), "clock: {}\nperson: []\n");
        assertThat(lineOf(output, "--sim.seeds=" + folder))
                .contains("Fake Webex cannot start: the seed " + seed + ", line 2: person: unknown section");
    }

    @Test
    void a_crowd_without_an_organization_is_told_with_its_file(@TempDir Path folder, CapturedOutput output)
            throws IOException {
        Path seed = Files.writeString(folder.resolve("crowd.yaml"), "locations: []\n");
        assertThat(lineOf(output, "--sim.seeds=" + folder))
                .contains("Fake Webex cannot start: the seed " + seed + ": organizations: there must be one");
    }

    @ParameterizedTest
    @CsvSource({
        "c0000000-0000-4000-8000-000000000007, seven@crowd.example",
        "11a3f990-a689-477d-be6b-000000000007, P7@crowd.example"
    })
    void a_crowd_with_somebody_whom_it_makes_up_itself_is_told_with_its_file(
            String id, String email, @TempDir Path folder, CapturedOutput output) throws IOException {
        String organization = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
        Path seed = Files.writeString(folder.resolve("crowd.yaml"), """
                organizations:
                  - {id: %1$s, displayName: Own, created: 2020-01-01T00:00:00Z, defaultBehaviorType: NATIVE_SIP_CALL_TO_UCM}
                people:
                  - {id: %2$s, organizationId: %1$s, email: %3$s, displayName: Seven, created: 2020-01-01T00:00:00Z}
                """.formatted(organization, id, email));
        assertThat(lineOf(output, "--sim.seeds=" + folder))
                .contains(
                        "Fake Webex cannot start: the seed " + seed + ": people[0]: the id or address is one of those");
    }

    @Test
    void an_unreadable_seed_is_told_with_its_file(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path seed = Files.createDirectory(folder.resolve("mine.yaml"));
        assertThat(lineOf(output, "--sim.seeds=" + folder))
                .contains("Fake Webex cannot start: the seed " + seed + " cannot be read: ");
    }

    @Test
    void a_taken_port_is_told_in_one_line(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(lineOf(output, "--server.port=" + taken.getLocalPort()))
                    .contains("Fake Webex cannot start: port " + taken.getLocalPort() + " is taken.", "SERVER_PORT");
        }
    }

    @Test
    void a_property_in_a_file_is_told_with_its_place(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), "sim:\n  jurnal:\n    size: 3\n");
        assertThat(lineOf(output, "--spring.config.additional-location=file:" + file))
                .contains("there is no property sim.jurnal.size (", "own.yaml] - 3:11", "mean sim.journal.size?");
    }

    /** Starts a server with a database of its own, and gives all it says but what it tells of the start itself. */
    private static String lineOf(CapturedOutput output, String... arguments) {
        String[] own = {
            "--server.port=0", "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL"
        };
        List<String> given =
                Arrays.stream(arguments).map(it -> it.split("=")[0]).toList();
        String[] all = Stream.concat(
                        Arrays.stream(own).filter(it -> !given.contains(it.split("=")[0])), Arrays.stream(arguments))
                .toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(FakeWebexApplication.class, all))
                .isNotNull();
        List<String> lines = output.getAll()
                .lines()
                .filter(line -> !line.contains("  INFO "))
                .toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
