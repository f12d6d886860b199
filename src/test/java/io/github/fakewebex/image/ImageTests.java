package io.github.fakewebex.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.DockerClientFactory;

/** What a container of the image is, and that it holds out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageTests {

    private static final String SETTING =
            "/v1/people/Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI/features/doNotDisturb";

    private final ImageContainer container = containerOrSkip();

    private static ImageContainer containerOrSkip() {
        ImageContainer.assumeThere();
        return new ImageContainer();
    }

    @BeforeAll
    void start() {
        container.start();
    }

    @AfterAll
    void stop() {
        container.stop();
    }

    @Test
    void the_container_becomes_healthy_and_answers() {
        assertThat(container.isHealthy()).isTrue();
        assertThat(container.send("full-admin", "GET", SETTING, "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void java_is_the_first_process_and_belongs_to_nobody_of_the_host() throws Exception {
        assertThat(container.read("/proc/1/comm")).isEqualTo("java\n");
        assertThat(container.read("/proc/1/status"))
                .containsPattern("Uid:\\s+10001\\s+10001")
                .containsPattern("Gid:\\s+10001\\s+10001");
        assertThat(container.execInContainer("touch", "/data/mine").getExitCode())
                .isZero();
        assertThat(container.execInContainer("touch", "/app/mine").getExitCode())
                .isNotZero();
    }

    @Test
    void the_cache_is_really_used() {
        try (ImageContainer strict = new ImageContainer().withEnv("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on")) {
            strict.start();
            assertThat(strict.isHealthy()).isTrue();
        }
    }

    @Test
    void the_profile_for_short_tests_compiles_quickly_and_uses_the_same_cache() throws Exception {
        try (ImageContainer brief =
                new ImageContainer().withEnv("SIM_PROFILE", "ci").withEnv("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on")) {
            brief.start();
            assertThat(brief.read("/proc/1/comm")).isEqualTo("java\n");
            assertThat(brief.read("/proc/1/cmdline")).contains("-XX:TieredStopAtLevel=1");
            assertThat(brief.send("full-admin", "GET", SETTING, "").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_burst_of_requests_is_answered_in_512_mebibytes() {
        for (int world = 0; world < 20; world++) {
            String made = "{\"name\":\"burst-" + world + "\",\"from\":\"default\"}";
            assertThat(container.send("", "POST", "/_sim/worlds", made).statusCode())
                    .isEqualTo(201);
        }
        Set<Integer> statuses = new HashSet<>();
        for (int round = 0; round < 40; round++) {
            List<CompletableFuture<Integer>> burst = new ArrayList<>();
            for (int world = 0; world < 20; world++) {
                String token = "burst-" + world + ".full-admin";
                burst.add(statusOf(token, "GET", SETTING, ""));
                burst.add(statusOf(token, "PUT", SETTING, "{\"enabled\":true}"));
                burst.add(statusOf(token, "GET", "/v1/people?max=100", ""));
            }
            burst.forEach(status -> statuses.add(status.join()));
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 204);
        assertThat(container.state().getOOMKilled()).isFalse();
        assertThat(container.isHealthy()).isTrue();
    }

    @Test
    void the_labels_tell_what_the_image_is() throws Exception {
        Properties build = new Properties();
        try (InputStream file = ImageTests.class.getResourceAsStream("/META-INF/build-info.properties")) {
            build.load(file);
        }
        Map<String, String> labels = requireNonNull(DockerClientFactory.lazyClient()
                        .inspectImageCmd(ImageContainer.IMAGE)
                        .exec()
                        .getConfig())
                .getLabels();
        assertThat(labels)
                .containsEntry("org.opencontainers.image.title", "Fake Webex")
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsEntry("org.opencontainers.image.version", build.getProperty("build.version"))
                .containsKey("org.opencontainers.image.description");
    }

    @Test
    void the_image_says_what_it_is_made_of() {
        String bill = container.copyFileFromContainer(
                "/app/fake-webex.jar", jar -> entry(jar, "META-INF/sbom/application.cdx.json"));
        assertThat(bill).contains("\"CycloneDX\"", "pkg:maven/org.springframework.boot/spring-boot@");
    }

    private CompletableFuture<Integer> statusOf(String token, String method, String path, String body) {
        return container.sendLater(token, method, path, body).thenApply(response -> response.statusCode());
    }

    private static String entry(InputStream jar, String name) throws IOException {
        JarInputStream entries = new JarInputStream(jar);
        for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
            if (entry.getName().equals(name)) {
                return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return "there is no " + name;
    }
}
