package io.github.fakewebex.sim.faults;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Faults of the connection, seen from the other end of the socket. */
@FakeWebexTest
class WireFaultTests {

    private static final String OFF =
            "{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";

    @LocalServerPort
    private int port;

    private Socket ask(TestWorld world, String method, String headers) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        String request = method + " " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + TokenText.of(world.name(), "full-admin") + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n") + 4);
    }

    @Test
    void a_dropped_connection_ends_without_a_byte(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"connection\":\"drop\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            assertThat(readAll(socket)).isEmpty();
        }
    }

    @Test
    void a_connection_is_dropped_after_its_delay_too(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"connection\":\"drop\",\"delay\":\"50ms\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            assertThat(readAll(socket)).isEmpty();
        }
    }

    @Test
    void a_reset_connection_is_reset_and_not_closed(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"connection\":\"reset\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            assertThatThrownBy(() -> readAll(socket))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void a_reset_comes_after_what_truncate_lets_through(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"connection\":\"reset\",\"truncate\":10}}");
        try (Socket socket = ask(world, "GET", "")) {
            StringBuilder response = new StringBuilder();
            assertThatThrownBy(() -> {
                        for (int next; (next = socket.getInputStream().read()) >= 0; ) {
                            response.append((char) next);
                        }
                    })
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThat(response).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n" + OFF.substring(0, 10));
        }
    }

    @Test
    void a_change_whose_answer_is_dropped_has_been_stored(TestWorld world) throws IOException {
        world.armed("{\"method\":\"PUT\",\"effect\":{\"connection\":\"drop\"}}");
        String change = "{\"enabled\":true}";
        String headers =
                "Connection: close\r\nContent-Type: application/json\r\nContent-Length: " + change.length() + "\r\n";
        try (Socket socket = ask(world, "PUT", headers)) {
            socket.getOutputStream().write(change.getBytes(StandardCharsets.US_ASCII));
            assertThat(readAll(socket)).isEmpty();
        }
        world.get("user", alice("doNotDisturb")).isOk(OFF.replace("\"enabled\":false", "\"enabled\":true"));
    }

    @Test
    void a_truncated_body_promises_all_and_brings_less(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"truncate\":10}}");
        try (Socket socket = ask(world, "GET", "")) {
            String response = readAll(socket);
            assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Length: " + OFF.length() + "\r\n");
            assertThat(body(response)).isEqualTo(OFF.substring(0, 10));
        }
    }

    @Test
    void a_truncated_body_is_promised_in_plain_even_to_those_who_ask_for_gzip(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"truncate\":2000}}");
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /v1/people HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                                    + "Authorization: Bearer " + TokenText.of(world.name(), "full-admin") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String response = readAll(socket);
            assertThat(response).contains("Content-Length: ").doesNotContain("Content-Encoding");
            assertThat(body(response)).startsWith("{\"").hasSizeBetween(1990, 2000);
        }
    }

    @Test
    void a_half_closed_connection_stops_in_the_middle_and_goes_on_reading(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"connection\":\"half-close\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            String response = readAll(socket);
            assertThat(response).contains("Content-Length: " + OFF.length() + "\r\n");
            assertThat(body(response)).isEqualTo(OFF.substring(0, OFF.length() / 2));
            // A server that had closed would answer the first of these by a reset, which the second meets.
            socket.getOutputStream().write("more".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.getOutputStream().write("and more".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void a_connection_that_never_answers_stays_open(TestWorld world) throws IOException {
        world.armed("{\"name\":\"never\",\"effect\":{\"connection\":\"never\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            await().until(() ->
                    world.here(HttpMethod.GET, "/faults/never", "").body().contains("\"struck\":1"));
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_dribbled_body_arrives_whole(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"dribble\":\"7/5ms\"}}");
        try (Socket socket = ask(world, "GET", "Connection: close\r\n")) {
            InputStream in = socket.getInputStream();
            String response = readAll(socket);
            assertThat(in.read()).isEqualTo(-1);
            assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Length: " + OFF.length() + "\r\n");
            assertThat(body(response)).isEqualTo(OFF);
        }
    }

    @Test
    void head_meets_faults_without_a_body(TestWorld world) throws IOException {
        world.armed("{\"effect\":{\"delay\":\"20ms\"}}");
        try (Socket socket = ask(world, "HEAD", "Connection: close\r\n")) {
            String response = readAll(socket);
            assertThat(response).startsWith("HTTP/1.1 200").contains("Content-Length: " + OFF.length() + "\r\n");
            assertThat(body(response)).isEmpty();
        }
    }

    @Test
    void a_connection_outlives_a_delayed_answer(TestWorld world) throws IOException {
        world.armed("{\"times\":1,\"effect\":{\"delay\":\"20ms\"}}");
        try (Socket socket = ask(world, "GET", "")) {
            socket.getOutputStream()
                    .write(("GET " + alice("doNotDisturb") + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Bearer " + TokenText.of(world.name(), "user") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(readAll(socket).split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }
}
