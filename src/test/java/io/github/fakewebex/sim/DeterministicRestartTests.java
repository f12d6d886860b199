package io.github.fakewebex.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.FakeWebexApplication;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.World;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.RawHttp;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** With a seed, a server that is started anew draws what it drew before; what it kept meanwhile must not be in its way. */
class DeterministicRestartTests {

    private static final String APP = "client_id=my-app&redirect_uri=http://localhost:9/";

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    @Test
    void what_is_made_anew_is_not_refused_for_what_was_kept() {
        String first = run("nina");
        assertThat(run("nora")).isNotEqualTo(first);
    }

    /** Makes one of each that is drawn; the access token that came of it. */
    private static String run(String name) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(FakeWebexApplication.class)
                .run("--sim.deterministic=42", "--server.port=0", "--sim.data=" + folder)) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            code(port);
            String token = token(port, code(port));
            assertThat(send(port, "GET", "/v1/people/me", token, "").status()).isEqualTo(200);
            made(port, "/_sim/worlds/default/faults", 201, "{\"path\":\"/v1/x\",\"effect\":{\"status\":503}}");
            made(
                    port,
                    "/_sim/worlds/default/rate-limits",
                    201,
                    "{\"requests\":1000,\"window\":\"1h\",\"per\":\"token\"}");
            worldsOfOneNameAreToldApart(application.getBean(Worlds.class));
            made(port, "/v1/people", 200, "{\"emails\":[\"" + name + "@acme.example\"],\"displayName\":\"New\"}");
            return token;
        }
    }

    /** Who remembers something of the first, as another server may, must not take the second for it. */
    private static void worldsOfOneNameAreToldApart(Worlds worlds) {
        World first = worlds.create("again", "default");
        worlds.delete("again");
        World second = worlds.create("again", "default");
        worlds.delete("again");
        assertThat(second.created()).isEqualTo(first.created());
        assertThat(second.state().making()).isGreaterThan(first.state().making());
    }

    private static void made(int port, String path, int status, String body) {
        Answer answer = send(port, "POST", path, "full-admin", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static String code(int port) {
        Answer answer = send(
                port,
                "GET",
                "/v1/authorize?response_type=code&scope=spark:people_read&person=11a3f990-a689-477d-be6b-7120025d8abb&"
                        + APP,
                "none",
                "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return Objects.requireNonNull(UriComponentsBuilder.fromUri(
                        Objects.requireNonNull(answer.headers().getLocation()))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    private static String token(int port, String code) {
        Answer answer = send(
                port,
                "POST",
                "/v1/access_token",
                "none",
                "grant_type=authorization_code&client_secret=s&" + APP + "&code=" + code);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Matcher token = TOKEN.matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token.group(1);
    }

    private static Answer send(int port, String method, String path, String token, String body) {
        String contentType = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        return RawHttp.send(port, RawHttp.request(method, path, token, contentType, body));
    }
}
