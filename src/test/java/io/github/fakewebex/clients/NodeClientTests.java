package io.github.fakewebex.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unmodified Webex clients of npm understand the server. */
@FakeWebexTest
class NodeClientTests {

    private static final String NPM = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";

    @ParameterizedTest
    @ValueSource(strings = {"node-sparky", "webex-js-sdk"})
    void a_client_understands_the_server(String client, TestWorld world) throws Exception {
        Path folder = install(client);
        Map<String, String> environment = Map.of(
                "FAKE_WEBEX_URL", world.url(""),
                "FAKE_WEBEX_TOKEN", TokenText.of(world.name(), "full-admin"),
                "FAKE_WEBEX_USER", TokenText.of(world.name(), "user"));
        Run driven = run(folder, environment, "node", "drive.js");
        assertThat(driven.ok()).as(driven.output()).isTrue();
    }

    /** The source tree stays clean: a client is installed in a copy of its folder, and stays there until a clean. */
    private static Path install(String client) throws IOException, InterruptedException {
        Path source = Path.of("src/test/clients", client);
        Path folder = Files.createDirectories(Path.of("target/clients", client));
        assumeTrue(run(folder, Map.of(), "node", "--version").ok(), "skipped: there is no node here to run clients");
        assumeTrue(run(folder, Map.of(), NPM, "--version").ok(), "skipped: there is no npm here to install clients");
        Path done = folder.resolve("installed.json");
        boolean fresh = Files.exists(done) && Files.mismatch(done, source.resolve("package-lock.json")) < 0;
        copy(source, folder);
        if (!fresh) {
            Run ci = run(folder, Map.of(), NPM, "ci", "--ignore-scripts", "--loglevel=error", "--fetch-retries=0");
            assumeTrue(ci.ok() || !isOffline(ci.output()), "skipped: npm cannot reach its registry: " + ci.output());
            assertThat(ci.ok()).as(ci.output()).isTrue();
            Files.copy(folder.resolve("package-lock.json"), done, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static void copy(Path source, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isOffline(String output) {
        return Stream.of("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "stopped")
                .anyMatch(output::contains);
    }

    private record Run(boolean ok, String output) {}

    private static Run run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = folder.resolve("run.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.redirectOutput(log.toFile()).start();
        } catch (IOException missing) {
            return new Run(false, String.valueOf(missing.getMessage()));
        }
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return new Run(false, Files.readString(log) + "\nstopped after three minutes");
        }
        return new Run(process.exitValue() == 0, Files.readString(log));
    }
}
