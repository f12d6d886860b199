package io.github.fakewebex.testing;

import io.github.fakewebex.sim.seed.Scenarios;
import io.github.fakewebex.sim.seed.TokenText;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A world of the default scenario, and requests into it. */
public final class TestWorld {

    /** Acme's plain user Alice, the person of Cisco's examples. */
    public static final String ALICE =
            "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI";

    private static final RestTestClient CLIENT = RestTestClient.bindToServer().build();

    private final String name;
    private final ApplicationContext application;
    private final int port;

    TestWorld(String name, ApplicationContext application) {
        this.name = name;
        this.application = application;
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Another world of the same server. */
    public TestWorld at(String other) {
        return new TestWorld(other, application);
    }

    public String name() {
        return name;
    }

    /** Makes the world anew with these quirks. */
    public TestWorld with(Quirk quirk, int value) {
        Worlds worlds = application.getBean(Worlds.class);
        worlds.delete(name);
        worlds.create(
                name, application.getBean(Scenarios.class).named("default").withQuirks(Map.of(quirk, value)));
        return this;
    }

    public TestWorld with(Quirk quirk) {
        return with(quirk, 1);
    }

    /** Arms a fault, told in JSON. */
    public TestWorld armed(String fault) {
        Answer armed = here(HttpMethod.POST, "/faults", fault);
        if (armed.status() != 201) {
            throw new IllegalArgumentException(armed.body());
        }
        return this;
    }

    /** Does something with the store, inside of this world. */
    public <T> T inside(Supplier<T> work) {
        return CurrentWorld.in(name, work);
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public Answer get(String token, String path) {
        return send(token, HttpMethod.GET, path, "", Map.of());
    }

    public Answer put(String token, String path, String json) {
        return send(token, HttpMethod.PUT, path, json, Map.of(HttpHeaders.CONTENT_TYPE, "application/json"));
    }

    /** Sends any request, with a body in UTF-8. */
    public Answer send(String token, HttpMethod method, String path, String body, Map<String, String> headers) {
        return send(token, method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Sends any request.
     *
     * @param token the token's name in the scenario, or empty for none
     * @param path path and query, sent as they are
     * @param body the body, or empty for none
     */
    public Answer send(String token, HttpMethod method, String path, byte[] body, Map<String, String> headers) {
        RestTestClient.RequestBodySpec request = CLIENT.method(method).uri(URI.create(url(path)));
        if (!token.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + TokenText.of(name, token));
        }
        headers.forEach(request::header);
        if (body.length > 0) {
            request.body(body);
        }
        return Answer.of(request.exchange().returnResult(byte[].class));
    }

    /** Asks the control plane; the path goes on after {@code /_sim}. */
    public Answer control(HttpMethod method, String path, String body) {
        return send("", method, "/_sim" + path, body, Map.of());
    }

    /** Asks the control plane about this world; the path goes on after the world's name. */
    public Answer here(HttpMethod method, String path, String body) {
        return control(method, "/worlds/" + name + path, body);
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** The path of a feature of Alice. */
    public static String alice(String feature) {
        return "/v1/people/" + ALICE + "/features/" + feature;
    }
}
