package io.github.fakewebex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The manifest fits the application. */
@FakeWebexTest
class KubernetesTests {

    private static final List<JsonNode> MANIFEST = manifest();
    private static final JsonNode DEPLOYMENT = MANIFEST.get(0);
    private static final JsonNode SERVICE = MANIFEST.get(1);
    private static final JsonNode POD = DEPLOYMENT.at("/spec/template/spec");
    private static final JsonNode CONTAINER = POD.at("/containers/0");

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "readinessProbe", "livenessProbe"})
    void each_probe_is_answered(String probe, TestWorld world) {
        assertThat(CONTAINER.at("/" + probe + "/httpGet/port").asString()).isEqualTo("http");
        assertThat(world.get("", CONTAINER.at("/" + probe + "/httpGet/path").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void metrics_are_fetched_where_they_are(TestWorld world) {
        JsonNode annotations = DEPLOYMENT.at("/spec/template/metadata/annotations");
        assertThat(world.get("", annotations.get("prometheus.io/path").asString())
                        .status())
                .isEqualTo(200);
        assertThat(annotations.get("prometheus.io/port").asString()).isEqualTo("8080");
    }

    @Test
    void the_service_leads_to_the_port_that_the_application_listens_on() {
        assertThat(CONTAINER.at("/ports/0").toString()).isEqualTo("{\"name\":\"http\",\"containerPort\":8080}");
        assertThat(SERVICE.at("/spec/ports/0/targetPort").asString()).isEqualTo("http");
        assertThat(SERVICE.at("/spec/selector"))
                .isEqualTo(DEPLOYMENT.at("/spec/selector/matchLabels"))
                .isEqualTo(DEPLOYMENT.at("/spec/template/metadata/labels"));
    }

    @Test
    void it_is_not_stopped_before_it_has_answered(@Autowired LifecycleProperties lifecycle) {
        Duration grace =
                Duration.ofSeconds(POD.get("terminationGracePeriodSeconds").asInt());
        assertThat(grace).isGreaterThan(lifecycle.getTimeoutPerShutdownPhase());
    }

    @Test
    void it_is_nobody_who_can_write_nowhere_but_to_the_folder_for_temporary_files() {
        assertThat(POD.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(POD.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
        assertThat(CONTAINER.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(CONTAINER.at("/volumeMounts").toString()).isEqualTo("[{\"name\":\"tmp\",\"mountPath\":\"/tmp\"}]");
        assertThat(POD.at("/volumes").toString()).isEqualTo("[{\"name\":\"tmp\",\"emptyDir\":{}}]");
    }

    private static List<JsonNode> manifest() {
        try (var documents = YAMLMapper.shared()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(Files.readString(Path.of("deploy/kubernetes.yaml")))) {
            return documents.readAll();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
