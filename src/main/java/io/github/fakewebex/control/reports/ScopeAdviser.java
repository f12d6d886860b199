package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.HandledOperations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which scopes a token carried and never needed. */
@Component
class ScopeAdviser implements Adviser {

    private final HandledOperations operations;

    ScopeAdviser(HandledOperations operations) {
        this.operations = operations;
    }

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        Map<String, WebexOperation> declared = operations.all().stream()
                .collect(Collectors.toMap(it -> it.operation().id(), HandledOperations.Handled::operation));
        Map<String, List<JournalEntry>> granted = entries.stream()
                .filter(entry -> entry.decision().isGranted() && entry.token() != null)
                .filter(entry -> entry.operation() != null && declared.containsKey(entry.operation()))
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.token()), TreeMap::new, Collectors.toList()));
        return granted.entrySet().stream().flatMap(token -> about(token.getKey(), token.getValue(), declared));
    }

    private static Stream<Advice> about(String token, List<JournalEntry> calls, Map<String, WebexOperation> declared) {
        Set<String> needed = new TreeSet<>();
        Set<String> carried = new TreeSet<>();
        for (JournalEntry call : calls) {
            carried.addAll(call.scopes());
            WebexOperation operation = declared.get(String.valueOf(call.operation()));
            if (operation != null) {
                needed.add(needed(call, operation));
            }
        }
        carried.removeAll(needed);
        return carried.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "over-broad-scopes/" + token,
                        "These calls with the token " + token + " needed only " + String.join(", ", needed)
                                + "; it also carried " + String.join(", ", carried) + ".",
                        calls,
                        "Ask people for the scopes that are needed, and for no more."));
    }

    /** The scope by which the call was granted. Where either would do, it is the lesser one if people call for themselves. */
    private static String needed(JournalEntry call, WebexOperation operation) {
        boolean byUserScope = call.scopes().contains(operation.userScope());
        Optional<String> scope =
                Arrays.stream(operation.scope()).filter(call.scopes()::contains).findFirst();
        boolean forOneself = call.caller() != null && call.caller().equals(call.person());
        return scope.filter(it -> !(byUserScope && forOneself)).orElse(operation.userScope());
    }
}
