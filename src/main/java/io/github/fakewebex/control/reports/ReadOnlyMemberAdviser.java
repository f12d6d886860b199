package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.webex.access.HandledOperations;
import io.github.fakewebex.webex.access.HandledOperations.Handled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which members were sent that a write ignores, because only Webex sets them. */
@Component
class ReadOnlyMemberAdviser implements Adviser {

    private final HandledOperations operations;

    ReadOnlyMemberAdviser(HandledOperations operations) {
        this.operations = operations;
    }

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        List<Handled> all = operations.all();
        return all.stream()
                .filter(write -> !write.accepted().isEmpty())
                .flatMap(write -> about(write, readOnly(write, all), entries));
    }

    /** What is shown of the resource and cannot be written: what the write itself answers, else what reading it does. */
    private static Set<String> readOnly(Handled write, List<Handled> all) {
        Set<String> shown = new HashSet<>(write.shown());
        all.stream()
                .filter(read -> write.shown().isEmpty() && read.method().equals("GET"))
                .filter(read -> read.pattern().equals(write.pattern()))
                .forEach(read -> shown.addAll(read.shown()));
        shown.removeAll(write.accepted());
        return shown;
    }

    private static Stream<Advice> about(Handled write, Set<String> readOnly, List<JournalEntry> entries) {
        Set<String> sent = new TreeSet<>();
        List<JournalEntry> evidence = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (Objects.equals(entry.operation(), write.operation().id())) {
                Set<String> found = new TreeSet<>();
                Bodies.object(entry.request()).ifPresent(body -> found.addAll(body.propertyNames()));
                found.retainAll(readOnly);
                if (sent.addAll(found) || !found.isEmpty()) {
                    evidence.add(entry);
                }
            }
        }
        return sent.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "read-only-members/" + write.operation().id(),
                        write.operation().id() + " was sent " + String.join(", ", sent)
                                + ", which only Webex sets and which is ignored.",
                        evidence,
                        "Send only what can be changed, so that nobody takes the rest for changed."));
    }
}
