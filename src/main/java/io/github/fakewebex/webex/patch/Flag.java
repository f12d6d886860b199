package io.github.fakewebex.webex.patch;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;

/** A member that is true or false, or absent; never null. */
public class Flag extends PatchMember<Boolean> {

    public Flag() {
        super("true or false");
    }

    @Override
    @Nullable
    Boolean read(JsonParser json) {
        JsonToken token = json.currentToken();
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE ? json.getBooleanValue() : null;
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        throw refused(context.getParser(), "null");
    }
}
