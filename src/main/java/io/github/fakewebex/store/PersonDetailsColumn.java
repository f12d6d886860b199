package io.github.fakewebex.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@link PersonDetails} as JSON in one text column, which works the same on every database. */
@Converter
class PersonDetailsColumn implements AttributeConverter<PersonDetails, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PersonDetails details) {
        return details == null ? null : JSON.writeValueAsString(details);
    }

    @Override
    public @Nullable PersonDetails convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, PersonDetails.class);
    }
}
