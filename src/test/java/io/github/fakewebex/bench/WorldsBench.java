package io.github.fakewebex.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Worlds by the hundred: what each costs over HTTP, and whether they keep apart and leave nothing behind. */
@FakeWebexTest
class WorldsBench {

    private static final int WARM_UP = 500;
    private static final int COUNTED = 500;
    private static final int WORLDS = 200;
    private static final int THREADS = 64;
    private static final Duration WARM_UP_SOAK = Duration.ofSeconds(10);
    private static final Duration SOAK = Duration.ofMinutes(1);
    private static final String DND = "/v1/people/me/features/doNotDisturb";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong requests = new AtomicLong();

    @Test
    void worlds_are_cheap_keep_apart_and_leave_nothing_behind() throws Exception {
        String report = "# Worlds of the default scenario\n\nMade by `bench/worlds`, over HTTP.\n\n" + costs() + soak();
        Files.writeString(Path.of("bench", "worlds.md"), report);
    }

    private String costs() throws Exception {
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            String world = "/_sim/worlds/bench-" + round;
            Map<String, HttpRequest> steps = new LinkedHashMap<>();
            steps.put("create", request("POST", "/_sim/worlds", "", "{\"name\":\"bench-" + round + "\"}"));
            steps.put("reset", request("POST", world + "/reset", "", ""));
            steps.put("snapshot", request("PUT", world + "/snapshots/s", "", ""));
            steps.put("restore", request("POST", world + "/snapshots/s/restore", "", ""));
            steps.put("delete", request("DELETE", world, "", ""));
            for (Map.Entry<String, HttpRequest> step : steps.entrySet()) {
                long start = System.nanoTime();
                int status = send(step.getValue()).statusCode();
                long taken = System.nanoTime() - start;
                assertThat(status).as(step.getKey()).isBetween(200, 204);
                if (round >= WARM_UP) {
                    nanos.computeIfAbsent(step.getKey(), key -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        StringBuilder table = new StringBuilder("One connection, " + COUNTED + " times each after " + WARM_UP
                + " to warm up.\n\n| what | median ms | 99 % ms |\n|---|---|---|\n");
        nanos.forEach((what, taken) ->
                table.append("| %s | %.2f | %.2f |%n".formatted(what, quantile(taken, 0.5), quantile(taken, 0.99))));
        return table + "\n";
    }

    private String soak() throws Exception {
        // What the connections and threads of the first users cost is no cost of worlds.
        round(WARM_UP_SOAK);
        delete();
        long before = usedAfterCollection();
        requests.set(0);
        long crossed = round(SOAK);
        long full = usedAfterCollection();
        delete();
        long after = usedAfterCollection();
        assertThat(crossed).isZero();
        assertThat(after).isLessThan((long) (before * 1.1));
        return soaked(crossed, before, full, after);
    }

    /** Creates all worlds and uses them for that long; returns how many answers were wrong. */
    private long round(Duration length) throws Exception {
        for (int world = 0; world < WORLDS; world++) {
            send(request("POST", "/_sim/worlds", "", "{\"name\":\"soak-" + world + "\"}"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + length.toNanos();
        List<Callable<Long>> users = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int own = thread;
            users.add(() -> use(own, end));
        }
        long crossed = 0;
        for (Future<Long> user : threads.invokeAll(users)) {
            crossed += user.get();
        }
        threads.shutdown();
        return crossed;
    }

    private void delete() throws Exception {
        for (int world = 0; world < WORLDS; world++) {
            send(request("DELETE", "/_sim/worlds/soak-" + world, "", ""));
        }
    }

    private String soaked(long crossed, long before, long full, long after) {
        return """
                %d worlds, used by %d threads for %d s, after 10 s with worlds that were deleted again: each thread writes and reads back in worlds that only it uses.

                | what | |
                |---|---|
                | requests | %d |
                | answers that were another world's, or none | %d |
                | heap after collection before, MiB | %.1f |
                | with all worlds and their journals, MiB | %.1f |
                | after deleting them, MiB | %.1f |
                """.formatted(
                        WORLDS,
                        THREADS,
                        SOAK.toSeconds(),
                        requests.get(),
                        crossed,
                        before / 1048576.0,
                        full / 1048576.0,
                        after / 1048576.0);
    }

    /** Returns how often an answer was not what this thread alone could have made it. */
    private long use(int thread, long end) throws IOException, InterruptedException {
        long crossed = 0;
        while (System.nanoTime() < end) {
            int world = thread + THREADS * ThreadLocalRandom.current().nextInt((WORLDS - thread - 1) / THREADS + 1);
            boolean value = ThreadLocalRandom.current().nextBoolean();
            String token = "soak-" + world + ".user";
            int status = send(request("PUT", DND, token, "{\"enabled\":" + value + "}"))
                    .statusCode();
            String read = send(request("GET", DND, token, "")).body();
            if (status != 204 || !read.contains("\"enabled\":" + value)) {
                crossed++;
            }
            if (ThreadLocalRandom.current().nextInt(100) == 0
                    && send(request("POST", "/_sim/worlds/soak-" + world + "/reset", "", ""))
                                    .statusCode()
                            != 204) {
                crossed++;
            }
        }
        return crossed;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        requests.incrementAndGet();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String token, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
    }

    private static long usedAfterCollection() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private static double quantile(List<Long> nanos, double part) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * part)) / 1e6;
    }
}
