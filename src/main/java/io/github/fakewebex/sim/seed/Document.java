package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.SimRefusal.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Something sent in JSON or YAML, and the faults found in it so far, each with its line. */
public final class Document {

    /** More faults than anybody mends at once. */
    private static final int MOST_FAULTS = 50;

    private final JsonNode root;
    private final Supplier<JsonParser> again;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param again opens the text anew, to find the lines of faults in it
     */
    Document(JsonNode root, Supplier<JsonParser> again) {
        this.root = root;
        this.again = again;
    }

    JsonNode root() {
        return root;
    }

    /**
     * Notes a fault.
     *
     * @param pointer where, as a JSON pointer: {@code /people/3/locationId}; need not be there
     */
    void fault(String pointer, String message) {
        faults.add(new Fault(null, pointer, message));
        if (faults.size() >= MOST_FAULTS) {
            refuseIfFaulty();
        }
    }

    /**
     * Ends the reading if there is anything wrong.
     *
     * @throws SimRefusal with all faults found so far
     */
    void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            Map<String, Integer> lines = lines();
            List<Fault> placed = faults.stream()
                    .map(it -> new Fault(line(it.field(), lines), field(it.field()), it.message()))
                    .toList();
            Fault first = placed.get(0);
            String where = first.field().isEmpty() ? "" : first.field() + ": ";
            throw SimRefusal.invalid(where + first.message(), placed);
        }
    }

    /** The line of what the pointer leads to, or of the nearest thing around it that is there. */
    private static @Nullable Integer line(String pointer, Map<String, Integer> lines) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.get(at);
    }

    /** The lines of all that faults lie in; of a large document, anything more would be too much to keep. */
    private Map<String, Integer> lines() {
        Set<String> wanted = new HashSet<>();
        for (Fault fault : faults) {
            for (String at = fault.field(); wanted.add(at) && !at.isEmpty(); ) {
                at = at.substring(0, at.lastIndexOf('/'));
            }
        }
        Map<String, Integer> found = new HashMap<>();
        try (JsonParser parser = again.get()) {
            while (parser.nextToken() != null) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                if (wanted.contains(pointer)) {
                    found.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException alreadyRead) {
            throw new IllegalStateException("what could be read once can be read twice", alreadyRead);
        }
        return found;
    }

    /** The pointer as people write it: {@code people[3].locationId}. */
    private static String field(String pointer) {
        return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
