package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.SimRefusal.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads what people write for the simulator: seed files, and the bodies of the control plane. JSON and YAML are both
 * understood; unknown members, wrong types and broken constraints are faults that name line and field.
 */
@Component
public class Documents {

    private static final int LARGEST_YAML = 256 * 1024 * 1024;

    private static final JsonMapper JSON = strict(JsonMapper.builder()).build();

    private static final YAMLMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(LARGEST_YAML)
                            .build())
                    .build()))
            .build();

    private final Validator validator;

    Documents(Validator validator) {
        this.validator = validator;
    }

    private static <B extends MapperBuilder<?, B>> B strict(B mapper) {
        return mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is left out of a row is false or zero.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads a whole document of one type.
     *
     * @throws SimRefusal when it is not one, with line and field of each fault
     */
    public <T> T read(byte[] text, Class<T> type) {
        Document document = parse(text);
        Optional<T> read = read(document, "", document.root(), type);
        document.refuseIfFaulty();
        return read.orElseThrow();
    }

    /**
     * Parses a document without giving it a meaning.
     *
     * @throws SimRefusal when it is neither JSON nor YAML
     */
    Document parse(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException invalid) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "The body is not valid UTF-8.");
        }
        ObjectMapper mapper = isJson(text) ? JSON : YAML;
        try {
            JsonNode root = mapper.readTree(new ByteArrayInputStream(text));
            if (root == null || root.isMissingNode() || root.isNull()) {
                throw SimRefusal.of(SimRefusal.Kind.INVALID, "A body is missing.");
            }
            return new Document(root, () -> mapper.createParser(text));
        } catch (JacksonException malformed) {
            String kind = isJson(text) ? "JSON" : "YAML";
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            String message = "not valid " + kind + ": "
                    + malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw SimRefusal.invalid(message, List.of(new Fault(line, "", message)));
        }
    }

    /**
     * Reads a part of the document.
     *
     * @param pointer where the part is, as a JSON pointer
     * @return empty when it is faulty; the document then knows why
     */
    <T> Optional<T> read(Document document, String pointer, JsonNode part, Class<T> type) {
        T read;
        try {
            read = JSON.treeToValue(part, type);
        } catch (DatabindException mismatch) {
            document.fault(pointer + pointer(mismatch), message(mismatch));
            return Optional.empty();
        }
        if (read == null) {
            document.fault(pointer, "must not be null");
            return Optional.empty();
        }
        List<ConstraintViolation<T>> broken = List.copyOf(validator.validate(read));
        broken.forEach(fault -> document.fault(pointer + pointer(fault.getPropertyPath()), fault.getMessage()));
        return broken.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    /** As JSON, with members that are null left out. */
    static JsonMapper json() {
        return JSON;
    }

    private static boolean isJson(byte[] text) {
        for (byte one : text) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return true;
    }

    private static String pointer(DatabindException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(node -> {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        });
        return pointer.toString();
    }

    private static String message(DatabindException mismatch) {
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
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "a date such as 2026-01-31T08:00:00Z";
        }
        return type == Boolean.class || type == boolean.class
                ? "true or false"
                : Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a whole number" : "what is expected";
    }

    private static String shortened(@Nullable String text) {
        return text == null || text.length() <= 80 ? String.valueOf(text) : text.substring(0, 80) + "...";
    }
}
