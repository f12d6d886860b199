package io.github.fakewebex.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.PersonDetails;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.webex.WebexId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of people in a small and in a large world, first page and last, asked for in turn. */
@FakeWebexTest
class PeopleListBench {

    private static final int WARM_UP = 200;
    private static final int COUNTED = 300;
    private static final int PAGE = 100;
    private static final int[] SIZES = {100, 100_000};
    private static final String ORGANIZATION = "96abc2aa-3dcc-11e5-a152-fe34819cdc9a";
    private static final String LICENSE = ORGANIZATION + ":BCSTD_1";

    @Autowired
    private Worlds worlds;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_page_costs_the_same_in_a_large_world() throws Exception {
        Map<String, HttpRequest> requests = new LinkedHashMap<>();
        for (int size : SIZES) {
            String world = "bench-" + size;
            worlds.create(world, seed(size));
            requests.put(size + ", first page", request(world, ""));
            requests.put(size + ", last page", request(world, cursor(size)));
        }
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            for (Map.Entry<String, HttpRequest> entry : requests.entrySet()) {
                long taken = time(entry.getValue());
                if (round >= WARM_UP) {
                    nanos.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                            .add(taken);
                }
            }
        }
        Files.writeString(Path.of("bench", "people-list.md"), table(nanos));
        for (int size : SIZES) {
            worlds.delete("bench-" + size);
        }
    }

    private long time(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        long taken = System.nanoTime() - start;
        assertThat(response.statusCode()).isEqualTo(200);
        return taken;
    }

    private HttpRequest request(String world, String cursor) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/v1/people?max=" + PAGE + "&cursor=" + cursor))
                .header("Authorization", "Bearer " + TokenText.of(world, "admin"))
                .build();
    }

    /** Where the last page begins; empty where it is the first. */
    private static String cursor(int size) {
        return size == PAGE ? "" : WebexId.encode(WebexId.PEOPLE, key(size - PAGE - 1));
    }

    private static String key(int number) {
        return String.format(Locale.ROOT, "11a3f990-a689-477d-be6b-%012d", number);
    }

    private static Seed seed(int size) {
        return new Seed(
                Map.of(),
                null,
                List.of(new Seed.OrganizationRow(
                        ORGANIZATION, "Acme", Instant.EPOCH, BehaviorType.NATIVE_WEBEX_TEAMS_CALLING, null, null)),
                List.of(),
                List.of(),
                List.of(new Seed.LicenseRow(LICENSE, ORGANIZATION, "Webex Calling - Professional", size)),
                IntStream.range(0, size).mapToObj(PeopleListBench::person).toList(),
                List.of(new Seed.TokenRow("admin", key(0), Set.of("spark-admin:people_read"), null)),
                Map.of());
    }

    private static Seed.PersonRow person(int number) {
        return new Seed.PersonRow(
                key(number),
                ORGANIZATION,
                null,
                "p" + number + "@acme.example",
                "Person " + number,
                null,
                Instant.EPOCH,
                null,
                number == 0 ? Set.of(Role.FULL_ADMIN) : Set.of(),
                Set.of(LICENSE),
                null,
                null,
                PersonDetails.NONE);
    }

    private static String table(Map<String, List<Long>> nanos) {
        double base = median(nanos.values().iterator().next());
        StringBuilder table = new StringBuilder("# A page of `GET /v1/people?max=100`\n\n"
                + "Made by `bench/people-list`: the rows are asked for in turn, one connection, " + COUNTED
                + " times each after " + WARM_UP + " to warm up.\n\n"
                + "| people in the world | median ms | 90 % ms | ratio of medians |\n|---|---|---|---|\n");
        nanos.forEach((name, taken) -> table.append("| %s | %.2f | %.2f | %.2f |%n"
                .formatted(name, median(taken), quantile(taken, 0.9), median(taken) / base)));
        return table.toString();
    }

    private static double median(List<Long> nanos) {
        return quantile(nanos, 0.5);
    }

    private static double quantile(List<Long> nanos, double part) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) (sorted.size() * part)) / 1e6;
    }
}
