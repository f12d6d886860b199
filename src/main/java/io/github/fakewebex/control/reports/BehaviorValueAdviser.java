package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.store.BehaviorType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which behaviours, and whether null, a program has never seen or never sent. */
@Component
class BehaviorValueAdviser implements Adviser {

    private static final String MEMBER = "behaviorType";

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        return Stream.concat(
                about("callingBehavior.read", "seen", JournalEntry::response, entries),
                about("callingBehavior.write", "sent", JournalEntry::request, entries));
    }

    private static Stream<Advice> about(
            String operation,
            String verb,
            Function<JournalEntry, JournalEntry.Message> side,
            List<JournalEntry> entries) {
        List<JournalEntry> calls = entries.stream()
                .filter(entry ->
                        operation.equals(entry.operation()) && entry.decision().isGranted())
                .toList();
        Set<String> missing = new TreeSet<>(Set.of("null"));
        Arrays.stream(BehaviorType.values()).map(Enum::name).forEach(missing::add);
        calls.forEach(call -> Bodies.object(side.apply(call))
                .filter(body -> body.has(MEMBER))
                .map(body -> text(body.get(MEMBER)))
                .ifPresent(missing::remove));
        return calls.isEmpty() || missing.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "values-not-" + verb + "/" + operation,
                        "In " + operation + ", these values of " + MEMBER + " were never " + verb + ": "
                                + String.join(", ", missing) + ".",
                        calls,
                        "Add a test for each: the default world has a person with every behaviour, and null is what a"
                                + " person has who was never given one."));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString("").toUpperCase(Locale.ROOT);
    }
}
