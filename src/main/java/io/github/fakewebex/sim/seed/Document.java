package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.SimRefusal.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** Something sent in JSON or YAML, and the faults found in it so far, each with its line. */
public final class Document {

    /** More faults than anybody mends at once. */
    private static final int MOST_FAULTS = 50;

    private final JsonNode root;
    private final Supplier<JsonParser> again;
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Map<String, Integer> lines;

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
        faults.add(new Fault(line(pointer), field(pointer), message));
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
            Fault first = faults.get(0);
            String where = first.field().isEmpty() ? "" : first.field() + ": ";
            throw SimRefusal.invalid(where + first.message(), faults);
        }
    }

    /** The line of what the pointer leads to, or of the nearest thing around it that is there. */
    private @Nullable Integer line(String pointer) {
        if (lines == null) {
            lines = lines();
        }
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.get(at);
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> found = new HashMap<>();
        try (JsonParser parser = again.get()) {
            while (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                found.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(), at.getLineNr());
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
