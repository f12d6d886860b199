package io.github.fakewebex.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import io.github.fakewebex.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Servers that share one PostgreSQL, which was empty when all of them were started at the same moment. */
record Replicas(List<ServerProcess> servers) implements AutoCloseable {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    static Replicas start(int number) {
        assumeTrue(TestPostgres.isThere(), TestPostgres.MISSING);
        Map<String, String> database = ServerProcess.on(TestPostgres.empty());
        Replicas started = new Replicas(Stream.generate(() -> ServerProcess.start(database))
                .limit(number)
                .toList());
        try {
            started.servers().forEach(ServerProcess::ready);
            return started;
        } catch (AssertionError never) {
            started.close();
            throw never;
        }
    }

    /** A new world, through each of the servers. */
    List<Door> world() {
        String world = "world-" + WORLDS.incrementAndGet();
        create(servers.get(0), world);
        return servers.stream().map(server -> new Door(server, world)).toList();
    }

    static void create(ServerProcess server, String world) {
        Answer created = server.send("none", "POST", "/_sim/worlds", "{\"name\":\"" + world + "\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    /** Asserts that nothing went wrong that a server tells of. */
    void assertQuiet() {
        assertThat(servers)
                .extracting(ServerProcess::output)
                .allSatisfy(output -> assertThat(output).doesNotContain(" WARN ", " ERROR "));
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
    }

    /** Does it that often, with the numbers from 0, so many of them at once. */
    static <T> List<T> concurrently(int atOnce, int times, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(() -> work.apply(number));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A world as it is reached through one of the servers. */
    record Door(ServerProcess server, String world) {

        Answer get(String token, String path) {
            return server.get(world + "." + token, path);
        }

        Answer put(String token, String path, String json) {
            return server.send(world + "." + token, "PUT", path, json);
        }

        /** Asks the control plane about the world; the path goes on after its name. */
        Answer here(String method, String path, String json) {
            return server.send("none", method, control(path), json);
        }

        Answer here(String path) {
            return here("GET", path, "");
        }

        CompletableFuture<Answer> hereLater(String path) {
            return server.sendLater("none", "GET", control(path), "");
        }

        /** Follows what the control plane sends; the stream has begun when this returns. */
        BufferedReader follow(String path) throws Exception {
            HttpResponse<InputStream> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url(control(path))))
                                    .build(),
                            HttpResponse.BodyHandlers.ofInputStream());
            return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        private String control(String path) {
            return "/_sim/worlds/" + world + path;
        }

        /** The same, where the control plane must agree. */
        void tell(String method, String path, String json) {
            Answer told = here(method, path, json);
            assertThat(told.status()).as(told.body()).isBetween(200, 204);
        }
    }
}
