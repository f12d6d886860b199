package io.github.fakewebex.image;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A container of the image that {@code FAKE_WEBEX_IMAGE} names, with the 512 MiB that the image is made for. */
final class ImageContainer extends GenericContainer<ImageContainer> {

    static final String IMAGE =
            Optional.ofNullable(System.getenv("FAKE_WEBEX_IMAGE")).orElse("");

    private static final long MEMORY = 512L << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ImageContainer() {
        super(DockerImageName.parse(IMAGE));
        withExposedPorts(8080);
        waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
        withCreateContainerCmdModifier(command ->
                requireNonNull(command.getHostConfig()).withMemory(MEMORY).withMemorySwap(MEMORY));
    }

    static void assumeThere() {
        assumeTrue(!IMAGE.isEmpty(), "skipped: FAKE_WEBEX_IMAGE names no image");
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "skipped: no Docker answers");
    }

    static ImageContainer started() {
        ImageContainer container = new ImageContainer();
        container.start();
        return container;
    }

    HttpResponse<String> send(String token, String method, String path, String body) {
        return sendLater(token, method, path, body).join();
    }

    CompletableFuture<HttpResponse<String>> sendLater(String token, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + getHost() + ":" + getMappedPort(8080) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .timeout(PATIENCE)
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What a file of the container says, or a file that the kernel makes up. */
    String read(String file) throws IOException, InterruptedException {
        return execInContainer("cat", file).getStdout();
    }

    void signal(String name) {
        getDockerClient().killContainerCmd(getContainerId()).withSignal(name).exec();
    }

    /** Waits until the container has ended, and tells with what status. */
    long exitCode() {
        await().pollInterval(Duration.ofMillis(50)).atMost(PATIENCE).until(() -> !requireNonNull(state().getRunning()));
        return requireNonNull(state().getExitCodeLong());
    }

    ContainerState state() {
        return getCurrentContainerInfo().getState();
    }
}
