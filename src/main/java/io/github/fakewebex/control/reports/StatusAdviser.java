package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.webex.access.HandledOperations;
import io.github.fakewebex.webex.access.HandledOperations.Handled;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which documented statuses of the operations in use a program has never met. */
@Component
class StatusAdviser implements Adviser {

    private final HandledOperations operations;

    StatusAdviser(HandledOperations operations) {
        this.operations = operations;
    }

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        return operations.all().stream().flatMap(operation -> about(operation, entries));
    }

    private static Stream<Advice> about(Handled operation, List<JournalEntry> entries) {
        String name = operation.operation().id();
        List<JournalEntry> calls = entries.stream()
                .filter(entry -> Objects.equals(entry.operation(), name))
                .toList();
        Set<Integer> unmet = documented(operation);
        calls.forEach(call -> unmet.remove(call.status()));
        return calls.isEmpty() || unmet.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "statuses-not-met/" + name,
                        name + " was never answered with "
                                + unmet.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".",
                        calls,
                        "Add a test for each: a token of another role or without the scope, an id of nobody, a body with"
                                + " a fault, or a fault of the simulator."));
    }

    private static Set<Integer> documented(Handled operation) {
        Set<Integer> statuses = new TreeSet<>(Set.of(operation.success(), 401, 403, 429));
        if (!operation.accepted().isEmpty()) {
            statuses.add(400);
        }
        if (operation.pattern().getPatternString().contains("{")) {
            statuses.add(404);
        }
        return statuses;
    }
}
