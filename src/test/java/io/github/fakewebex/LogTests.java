package io.github.fakewebex;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.RawHttp;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.http.HttpMethod;

@FakeWebexTest
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Welcome welcome;

    @Autowired
    private ServletWebServerApplicationContext server;

    @Test
    void what_clients_get_wrong_leaves_no_line_in_the_log(TestWorld world, CapturedOutput output) {
        world.get("", alice("doNotDisturb"));
        world.get("nobody", alice("doNotDisturb"));
        world.get("user", alice("callingBehavior"));
        world.get("full-admin", "/v1/nothing");
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":1}");
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":");
        world.put("full-admin", alice("callingBehavior"), "{\"behaviorType\":\"x\"}");
        world.send("full-admin", HttpMethod.DELETE, alice("doNotDisturb"), "", Map.of());
        world.send("full-admin", HttpMethod.GET, alice("doNotDisturb"), "", Map.of("Accept", "text/html"));
        RawHttp.send(port, "GET /v1/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        RawHttp.send(port, "garbage\r\n\r\n");
        RawHttp.send(
                port,
                "GET " + alice("doNotDisturb") + "?orgId=%zz HTTP/1.1\r\nHost: a\r\n"
                        + "Authorization: Bearer full-admin\r\nConnection: close\r\n\r\n");
        assertThat(output.getAll()).doesNotContain("Exception", " WARN ", " ERROR ", "\tat ");
    }

    @Test
    void whoever_starts_the_server_is_told_what_to_do_with_it(CapturedOutput output) {
        welcome.greet(new ServletWebServerInitializedEvent(Objects.requireNonNull(server.getWebServer()), server));
        assertThat(output.getOut())
                .contains("http://localhost:" + port + "/v1", "http://localhost:" + port + "/swagger-ui.html")
                .contains("full-admin", "readonly-admin", "user")
                .contains("curl -i -H 'Authorization: Bearer full-admin' http://localhost:" + port
                        + alice("doNotDisturb"))
                .doesNotContain("expired");
    }
}
