package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of the journal as JSON. */
final class Bodies {

    private Bodies() {}

    /** The JSON object that was sent; empty where there was none, or not all of it was kept. */
    static Optional<JsonNode> object(JournalEntry.Message message) {
        if (message.body() == null || message.cut()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(message.body())).filter(JsonNode::isObject);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
