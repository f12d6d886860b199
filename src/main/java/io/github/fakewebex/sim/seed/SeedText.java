package io.github.fakewebex.sim.seed;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes seeds as text that {@link SeedReader} reads. */
public final class SeedText {

    private static final JsonMapper COMPACT = JsonMapper.builder().build();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Every text has quotes: without them too many would be read as something else, such as 1e3 or .inf. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    private SeedText() {}

    /** The seed as JSON in UTF-8, on one line. */
    public static byte[] json(Seed seed) {
        return COMPACT.writeValueAsBytes(seed);
    }

    /** The seed as JSON to be read by people. */
    public static String prettyJson(Seed seed) {
        return JSON.writeValueAsString(seed) + "\n";
    }

    /** The seed as YAML. */
    public static String yaml(Seed seed) {
        return YAML.writeValueAsString(seed);
    }
}
