package io.github.fakewebex.sim.seed;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.SimRefusal.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

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

    /** What says more about this server's parts than about the text. */
    private static final Pattern INTERNAL = Pattern.compile("jackson|Exception|Feature|Constraints|`");

    private final Validator validator;

    Documents(Validator validator) {
        this.validator = validator;
    }

    private static <B extends MapperBuilder<?, B>> B strict(B mapper) {
        return mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // What is left out of a row is false or zero.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                // Where a text belongs, YAML may have a number without quotes, but the spelling of a fraction is lost.
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                .withCoercionConfigDefaults(any -> any.setAcceptBlankAsEmpty(false))
                .addModule(new SimpleModule().addDeserializer(Instant.class, new DateText()))
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
        if (!Utf8.isValid(text)) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "The body is not valid UTF-8.");
        }
        ObjectMapper mapper = isJson(text) ? JSON : YAML;
        try {
            JsonNode root = isJson(text) ? mapper.readTree(text) : mapper.readTree(Utf8.reader(text));
            if (root == null || root.isMissingNode() || root.isNull()) {
                throw SimRefusal.of(SimRefusal.Kind.INVALID, "A body is missing.");
            }
            refuseAliases(mapper, text);
            return new Document(root, () -> parser(mapper, text));
        } catch (JacksonException malformed) {
            String kind = isJson(text) ? "JSON" : "YAML";
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            String told = malformed.getOriginalMessage().lines().findFirst().orElse("");
            String message = "not valid " + kind + (INTERNAL.matcher(told).find() ? "" : ": " + told);
            throw SimRefusal.invalid(message, List.of(new Fault(line, "", message)));
        }
    }

    /** The parser of YAML fails at some characters beyond 16 bits when it must decode them itself. */
    private static JsonParser parser(ObjectMapper mapper, byte[] text) {
        return isJson(text) ? mapper.createParser(text) : mapper.createParser(Utf8.reader(text));
    }

    /** The parser takes an alias for the text of its name, which nobody means. */
    private static void refuseAliases(ObjectMapper mapper, byte[] text) {
        if (!holds(text, '*')) {
            return;
        }
        try (JsonParser parser = parser(mapper, text)) {
            if (!(parser instanceof YAMLParser yaml)) {
                return;
            }
            while (yaml.nextToken() != null) {
                if (yaml.isCurrentAlias()) {
                    int line = yaml.currentTokenLocation().getLineNr();
                    throw SimRefusal.invalid(
                            "Aliases of YAML are not understood.",
                            List.of(new Fault(line, "", "aliases are not understood")));
                }
            }
        }
    }

    /**
     * Reads a part of the document.
     *
     * @param pointer where the part is, as a JSON pointer
     * @return empty when it is faulty; the document then knows why
     */
    <T> Optional<T> read(Document document, String pointer, JsonNode part, Class<T> type) {
        Optional<T> read = convert(document, pointer, part, type);
        List<ConstraintViolation<T>> broken =
                read.map(it -> List.copyOf(validator.validate(it))).orElse(List.of());
        broken.forEach(fault -> document.fault(pointer + pointer(fault.getPropertyPath()), fault.getMessage()));
        return broken.isEmpty() ? read : Optional.empty();
    }

    /** As {@link #read}, but for the constraints of the type. */
    <T> Optional<T> convert(Document document, String pointer, JsonNode part, Class<T> type) {
        T read;
        try {
            read = JSON.treeToValue(part, type);
        } catch (DatabindException mismatch) {
            String within = Mismatch.pointer(mismatch);
            document.fault(pointer + within, Mismatch.message(mismatch, part.at(within)));
            return Optional.empty();
        } catch (JacksonException outOfRange) {
            document.fault(pointer + Mismatch.pointer(outOfRange), "has a number that is out of range");
            return Optional.empty();
        }
        if (read == null) {
            document.fault(pointer, "must not be null");
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private static boolean holds(byte[] text, char sought) {
        for (byte one : text) {
            if (one == sought) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(byte[] text) {
        for (byte one : text) {
            if (one > ' ') {
                return one == '{' || one == '[';
            }
        }
        return true;
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
}
