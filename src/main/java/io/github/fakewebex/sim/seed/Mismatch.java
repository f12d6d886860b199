package io.github.fakewebex.sim.seed;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says in words for people what does not fit its type; Jackson's own texts name Java's types. */
final class Mismatch {

    private Mismatch() {}

    /** Where, as a JSON pointer. */
    static String pointer(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    /**
     * What is wrong.
     *
     * @param value what was found there
     */
    static String message(DatabindException mismatch, JsonNode value) {
        if (mismatch instanceof UnrecognizedPropertyException unknown) {
            return "unknown member; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (mismatch instanceof InvalidFormatException odd && odd.getTargetType() != null) {
            return "'" + shortened(String.valueOf(odd.getValue())) + "' is not " + kind(odd.getTargetType());
        }
        if (mismatch instanceof MismatchedInputException odd && odd.getTargetType() != null && value.isValueNode()) {
            return "'" + shortened(value.asString()) + "' is not " + kind(odd.getTargetType());
        }
        Throwable ours = mismatch.getCause();
        while (ours != null && !(ours instanceof IllegalArgumentException)) {
            ours = ours.getCause();
        }
        return ours instanceof IllegalArgumentException && !(ours instanceof JacksonException)
                ? String.valueOf(ours.getMessage())
                : "is of the wrong type";
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> JsonMapper.shared().convertValue(constant, String.class))
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "a date such as 2026-01-31T08:00:00Z";
        }
        if (type == String.class) {
            return "a text; put it in quotes";
        }
        if (type == Double.class) {
            return "a number";
        }
        return type == Boolean.class || type == boolean.class
                ? "true or false"
                : Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "what is expected";
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= 80 ? String.valueOf(text) : text.substring(0, 80) + "...";
    }
}
