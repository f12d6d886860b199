package io.github.fakewebex.start;

import io.github.fakewebex.FakeWebexApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The server as a program of its own, with environment variables. */
record Started(Process process) implements AutoCloseable {

    static Started with(Map<String, String> variables, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FakeWebexApplication.class.getName(),
                                "--server.port=0"),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().putAll(variables);
        return new Started(program.start());
    }

    /** The lines that it says until it ends. */
    List<String> lines() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
