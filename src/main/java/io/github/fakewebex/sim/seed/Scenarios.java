package io.github.fakewebex.sim.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The scenarios that come with the simulator: seed files that worlds are made from. */
@Component
public class Scenarios {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, Seed> read = new ConcurrentHashMap<>();

    /**
     * The scenario of that name.
     *
     * @throws UncheckedIOException when there is none
     */
    public Seed named(String name) {
        return read.computeIfAbsent(name, Scenarios::read);
    }

    private static Seed read(String name) {
        try (InputStream file = new ClassPathResource("scenarios/" + name + ".yaml").getInputStream()) {
            return YAML.readValue(file, Seed.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("no scenario is called " + name, missing);
        }
    }
}
