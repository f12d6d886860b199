package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked again and again although the answer stays the same. */
@Component
class PollingAdviser implements Adviser {

    /** So many same answers within so much time, by the world's clock, are more than anybody needs. */
    private static final int MANY = 10;

    private static final Duration SHORT = Duration.ofMinutes(1);

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        Map<List<Object>, List<JournalEntry>> same = entries.stream()
                .filter(entry -> entry.method().equals("GET") && entry.status() == 200 && entry.token() != null)
                .collect(Collectors.groupingBy(
                        entry -> List.<Object>of(
                                String.valueOf(entry.token()), entry.path(), String.valueOf(entry.query())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .map(PollingAdviser::densest)
                .filter(run -> run.size() >= MANY)
                .map(run -> Advice.of(
                        "polling/" + run.get(0).token() + run.get(0).path(),
                        "GET " + run.get(0).path() + " was sent " + run.size() + " times by the token "
                                + run.get(0).token() + " within a minute, and the answer was always the same.",
                        run,
                        "Ask less often, or keep the answer."));
    }

    /** The most requests with one and the same answer within the time. */
    private static List<JournalEntry> densest(List<JournalEntry> requests) {
        List<JournalEntry> densest = List.of();
        List<JournalEntry> run = new ArrayList<>();
        for (JournalEntry next : requests) {
            if (!run.isEmpty()
                    && !Objects.equals(
                            run.get(0).response().body(), next.response().body())) {
                run.clear();
            }
            run.removeIf(earlier -> earlier.time().plus(SHORT).isBefore(next.time()));
            run.add(next);
            if (run.size() > densest.size()) {
                densest = List.copyOf(run);
            }
        }
        return densest;
    }
}
