package io.github.fakewebex.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps quirks as one short text, {@code stale-reads=500 string-null-is-null=1}, so that they come with their world. */
@Converter
class QuirksColumn implements AttributeConverter<Map<Quirk, Integer>, String> {

    @Override
    public String convertToDatabaseColumn(Map<Quirk, Integer> quirks) {
        return new TreeMap<>(quirks)
                .entrySet().stream()
                        .map(quirk -> quirk.getKey().label() + "=" + quirk.getValue())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public Map<Quirk, Integer> convertToEntityAttribute(String text) {
        return text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split(" "))
                        .map(quirk -> quirk.split("="))
                        .collect(Collectors.toUnmodifiableMap(
                                quirk -> Quirk.of(quirk[0]), quirk -> Integer.valueOf(quirk[1])));
    }
}
