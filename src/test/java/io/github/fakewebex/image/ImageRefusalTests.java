package io.github.fakewebex.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.images.builder.Transferable;

/** A container that cannot work says why in one line, and ends with a status that is not zero. */
class ImageRefusalTests {

    @BeforeAll
    static void assumeThere() {
        ImageContainer.assumeThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://nowhere:5432/x", "jdbc:nonsense", "nonsense"})
    void a_database_that_is_not_there(String url) {
        assertThat(refusal(new ImageContainer().withEnv("SPRING_DATASOURCE_URL", url)))
                .contains("database");
    }

    @Test
    void a_seed_that_cannot_be_read() {
        assertThat(refusal(new ImageContainer()
                        .withEnv("SIM_SEEDS", "/seeds")
                        .withCopyToContainer(Transferable.of("people: [{id: 1"), "/seeds/broken.yaml")))
                .contains("broken.yaml");
    }

    @Test
    void a_property_that_there_is_not() {
        assertThat(refusal(new ImageContainer().withCommand("--sim.typo=1"))).contains("sim.typo");
    }

    @Test
    void a_variable_that_there_is_not() {
        assertThat(refusal(new ImageContainer().withEnv("SIM_TYPO", "1"))).contains("SIM_TYPO");
    }

    @Test
    void a_port_that_is_taken() {
        try (ImageContainer first = ImageContainer.started()) {
            assertThat(refusal(new ImageContainer().withNetworkMode("container:" + first.getContainerId())))
                    .contains("8080");
        }
    }

    @Test
    void a_cache_that_does_not_fit_where_it_must() {
        try (ImageContainer container =
                unawaited(new ImageContainer().withEnv("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on -XX:-UseCompressedOops"))) {
            container.start();
            assertThat(container.exitCode()).isNotZero();
            assertThat(container.getLogs()).contains("Unable to use AOT cache");
        }
    }

    /** The one line that the container has to say beside what it says whenever it starts. */
    private static String refusal(ImageContainer container) {
        try (ImageContainer refusing = unawaited(container)) {
            refusing.start();
            assertThat(refusing.exitCode()).isNotZero();
            List<String> lines = refusing.getLogs()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains(" INFO "))
                    .toList();
            assertThat(lines).singleElement().asString().contains("Fake Webex cannot start: ");
            return lines.get(0);
        }
    }

    /** Nobody waits for the container to be healthy, nor for its ports. */
    private static ImageContainer unawaited(ImageContainer container) {
        container.setExposedPorts(List.of());
        return container
                .waitingFor(new AbstractWaitStrategy() {
                    @Override
                    protected void waitUntilReady() {}
                })
                .withStartupCheckStrategy(new StartupCheckStrategy() {
                    @Override
                    public StartupStatus checkStartupState(DockerClient client, String containerId) {
                        return StartupStatus.SUCCESSFUL;
                    }
                });
    }
}
