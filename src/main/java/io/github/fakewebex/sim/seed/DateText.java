package io.github.fakewebex.sim.seed;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a date from its text alone: of a number, nobody knows whether it counts seconds or milliseconds. */
final class DateText extends StdDeserializer<Instant> {

    DateText() {
        super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            return Instant.parse(json.getString());
        } catch (DateTimeParseException odd) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getString(), "not a date");
        }
    }
}
