package io.github.fakewebex.webex.patch;

import io.github.fakewebex.webex.error.WebexError;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Reads a member with three states: absent, null, a value. Jackson's own reader of {@link JsonNullable} takes an empty
 * string for absent and converts between types; here a value is of the right type or the body is refused.
 *
 * @param <T> the type of the value
 */
abstract class PatchMember<T> extends StdDeserializer<JsonNullable<@Nullable T>> {

    private final String expected;

    /** @param expected what the member takes, for the text of an error */
    PatchMember(String expected) {
        super(JsonNullable.class);
        this.expected = expected;
    }

    /** The value at the parser's place, or null when it is of another type. */
    abstract @Nullable T read(JsonParser json) throws JacksonException;

    @Override
    public JsonNullable<@Nullable T> deserialize(JsonParser json, DeserializationContext context)
            throws JacksonException {
        T value = read(json);
        if (value == null) {
            throw refused(json, json.readValueAsTree().toString());
        }
        return JsonNullable.of(value);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return JsonNullable.undefined();
    }

    /** The refusal of what was sent, which names it as far as it is short. */
    InvalidFormatException refused(@Nullable JsonParser json, String sent) {
        return InvalidFormatException.from(
                json, "expected " + expected + ", not " + WebexError.shortened(sent), sent, handledType());
    }
}
