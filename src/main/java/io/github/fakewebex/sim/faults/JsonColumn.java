package io.github.fakewebex.sim.faults;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a rule as JSON in one text column, which works the same on every database. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<T> type;

    private JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T rule) {
        return JSON.writeValueAsString(rule);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return JSON.readValue(json, type);
    }

    /** For faults. */
    @Converter
    static final class OfFault extends JsonColumn<FaultRule> {
        OfFault() {
            super(FaultRule.class);
        }
    }

    /** For rate limits. */
    @Converter
    static final class OfLimit extends JsonColumn<RateLimit> {
        OfLimit() {
            super(RateLimit.class);
        }
    }
}
