package io.github.fakewebex.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** A server in a process of its own, for tests of what becomes of it when it is killed, or is one of several. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/v1");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Boolean> printed = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins to start a server on a port of its own, with these environment variables. */
    public static ServerProcess start(Map<String, String> environment) {
        return start(List.of(), environment);
    }

    /** The same, by a command that the server's own follows. */
    public static ServerProcess start(List<String> by, Map<String, String> environment) {
        return start(by, List.of("-cp", classPath(), "io.github.fakewebex.FakeWebexApplication"), environment);
    }

    /** The same, from a jar. */
    public static ServerProcess startJar(Path jar, Map<String, String> environment) {
        return start(List.of(), List.of("-jar", jar.toString()), environment);
    }

    private static ServerProcess start(List<String> by, List<String> program, Map<String, String> environment) {
        List<String> command = new ArrayList<>(by);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new ServerProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The environment of a server that stores there. */
    public static Map<String, String> on(TestPostgres.Database database) {
        return Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password());
    }

    /** Waits until the server answers; what it printed is the message where it does not. */
    public ServerProcess ready() {
        try {
            port.get(300, TimeUnit.SECONDS);
        } catch (Exception never) {
            throw new AssertionError("not ready: " + output(), never);
        }
        // It says where it answers a moment before it calls itself ready.
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (get("none", "/actuator/health/readiness").status() != 200) {
            assertThat(System.nanoTime()).as(output()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return this;
    }

    /** What the server has printed so far, or all of it once it has ended. */
    public List<String> lines() {
        return List.copyOf(output);
    }

    public String output() {
        return String.join("\n", lines());
    }

    /** Kills the server as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Waits for the server to end by itself, and returns its exit code. */
    public int exitCode() {
        int code = process.onExit().orTimeout(90, TimeUnit.SECONDS).join().exitValue();
        printed.join();
        return code;
    }

    /** Asks the server to stop. */
    public void terminate() {
        process.destroy();
    }

    /** The number of the process. */
    public long pid() {
        return process.pid();
    }

    public Answer get(String token, String path) {
        return send(token, "GET", path, "");
    }

    /** Sends a request and waits for the answer. */
    public Answer send(String token, String method, String path, String body) {
        return sendLater(token, method, path, body).join();
    }

    /** Sends a request; the answer fails where the connection does. */
    public CompletableFuture<Answer> sendLater(String token, String method, String path, String body) {
        return sendLater(HttpRequest.newBuilder(URI.create(url(path)))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a form, without a token, and waits for the answer. */
    public Answer post(String path, String form) {
        return sendLater(HttpRequest.newBuilder(URI.create(url(path)))
                        .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .join();
    }

    private static CompletableFuture<Answer> sendLater(HttpRequest.Builder request) {
        return CLIENT.sendAsync(
                        request.timeout(Duration.ofSeconds(60)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(ServerProcess::answer);
    }

    /** Where the server answers, once it is there. */
    public String url(String path) {
        return "http://127.0.0.1:" + port.join() + path;
    }

    @Override
    public void close() {
        kill();
    }

    private static Answer answer(HttpResponse<String> response) {
        HttpHeaders headers = new HttpHeaders();
        response.headers().map().forEach(headers::addAll);
        return new Answer(response.statusCode(), headers, response.body());
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    port.complete(Integer.parseInt(address.group(1)));
                }
            }
        } catch (IOException gone) {
            output.add(String.valueOf(gone));
        }
        port.completeExceptionally(new IllegalStateException("the server ended"));
        printed.complete(true);
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(tests.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
