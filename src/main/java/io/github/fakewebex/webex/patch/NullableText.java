package io.github.fakewebex.webex.patch;

import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** A member that is a string or null, or absent. */
public class NullableText extends PatchMember<String> {

    public NullableText() {
        super("a string or null");
    }

    @Override
    @Nullable
    String read(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return JsonNullable.of(null);
    }
}
