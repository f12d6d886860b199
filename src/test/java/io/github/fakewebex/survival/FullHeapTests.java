package io.github.fakewebex.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers with a heap of 256 MiB, asked for more people than it has room for. */
@Timeout(300)
class FullHeapTests {

    private static final String WORLDS = "/_sim/worlds";

    @Test
    void more_people_than_the_heap_has_room_for_are_refused_before_any_is_written() {
        try (ServerProcess server = ServerProcess.start(Map.of()).ready()) {
            Answer refused = server.send("none", "POST", WORLDS, crowd("large", 1_000_000));
            assertThat(refused.isProblem(413).body())
                    .contains("no room for 1000002 people: 3815 MiB are needed, and ", "(-Xmx)", "(SIM_DATA)");
            assertThat(server.get("none", WORLDS).body()).contains("default").doesNotContain("large");
            server.send("none", "POST", WORLDS, crowd("large", 300)).shows(201, "{\"name\":\"large\"}");
            server.send("none", "POST", WORLDS + "/large/reset", "").isNoContent();
        }
    }

    @Test
    void two_who_would_fill_the_heap_together_do_not() {
        try (ServerProcess server = ServerProcess.start(Map.of()).ready()) {
            List<CompletableFuture<Answer>> asked = Stream.of("one", "two")
                    .map(name -> server.sendLater("none", "POST", WORLDS, crowd(name, 36_000)))
                    .toList();
            assertThat(asked).extracting(answer -> answer.join().status()).containsExactlyInAnyOrder(201, 413);
            assertThat(server.get("user", "/v1/people/me").status()).isEqualTo(200);
            assertThat(List.of("one", "two"))
                    .extracting(name -> server.send("none", "DELETE", WORLDS + "/" + name, "")
                            .status())
                    .containsExactlyInAnyOrder(204, 404);
            assertThat(server.send("none", "POST", WORLDS, crowd("three", 36_000))
                            .status())
                    .isEqualTo(201);
            // Who is replaced must be kept until all others are written.
            Answer refused = server.send("none", "POST", WORLDS + "/three/reset", "");
            assertThat(refused.isProblem(413).body())
                    .contains("no room for 36002 people in place of 36002: 234 MiB are needed, and ");
            server.get("none", WORLDS + "/three").shows(200, "{\"peopleCount\":36002}");
        }
    }

    @Test
    void a_folder_takes_more_people_than_the_heap_but_no_copy_of_them_is_made(@TempDir Path folder) {
        try (ServerProcess server =
                ServerProcess.start(Map.of("SIM_DATA", folder.toString())).ready()) {
            assertThat(server.send("none", "POST", WORLDS, crowd("large", 70_000))
                            .status())
                    .isEqualTo(201);
            List<Answer> copies = List.of(
                    server.get("none", WORLDS + "/large/export"),
                    server.send("none", "PUT", WORLDS + "/large/snapshots/s", ""),
                    server.send("none", "POST", WORLDS, "{\"name\":\"copy\",\"from\":\"world:large\"}"));
            assertThat(copies)
                    .allSatisfy(copy -> assertThat(copy.isProblem(413).body())
                            .contains("no room for a copy of 70002 people: 334 MiB are needed, and "));
            assertThat(server.get("none", WORLDS + "/large/snapshots").body()).contains("\"items\":[]");
            assertThat(server.get("none", WORLDS).body()).contains("large").doesNotContain("copy");
        }
    }

    @Test
    void a_body_that_the_heap_has_no_room_for_is_refused_before_it_is_understood() {
        try (ServerProcess server = ServerProcess.start(Map.of()).ready()) {
            String body = " ".repeat(24 * 1024 * 1024) + "{}";
            Answer refused = server.send("none", "PUT", WORLDS + "/large", body);
            assertThat(refused.isProblem(413).body())
                    .contains("no room for a body of 25165826 bytes: 241 MiB are needed, and ", "(-Xmx)");
            int port = URI.create(server.url("/")).getPort();
            String head = "PUT " + WORLDS + "/large HTTP/1.1\r\nHost: localhost\r\n";
            Answer asking = RawHttp.send(port, head + "Content-Length: 25165826\r\nExpect: 100-continue\r\n\r\n");
            assertThat(asking.status()).isEqualTo(413);
            Answer unannounced =
                    RawHttp.send(port, head + "Transfer-Encoding: chunked\r\n\r\n1800002\r\n" + body + "\r\n0\r\n\r\n");
            assertThat(unannounced.isProblem(413).body())
                    .contains(
                            "no room for the rest of a body that does not announce its length: 10 MiB are needed, and ");
            assertThat(server.get("none", WORLDS).body()).doesNotContain("large");
            assertThat(server.send("none", "PUT", WORLDS + "/large", " ".repeat(3 * 1024 * 1024) + "{}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void room_for_the_body_of_who_waits_for_the_journal_is_given_back() {
        try (ServerProcess server = ServerProcess.start(Map.of()).ready()) {
            String body = " ".repeat(10 * 1024 * 1024);
            for (int i = 0; i < 3; i++) {
                String nobody = WORLDS + "/default/journal/await?path=/v1/nobody-asks-this&timeout=1ms";
                assertThat(server.send("none", "GET", nobody, body).status()).isEqualTo(408);
            }
        }
    }

    private static String crowd(String name, int people) {
        return "{\"name\":\"" + name + "\",\"from\":\"crowd?people=" + people + "\"}";
    }
}
