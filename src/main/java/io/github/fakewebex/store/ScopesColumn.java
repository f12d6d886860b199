package io.github.fakewebex.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import java.util.TreeSet;

/** Keeps scopes as OAuth writes them: one text, separated by blanks. */
@Converter
class ScopesColumn implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    @Override
    public Set<String> convertToEntityAttribute(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
