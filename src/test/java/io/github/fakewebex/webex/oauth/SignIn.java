package io.github.fakewebex.webex.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.TestWorld;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that signs Alice in to the world of a test, and what it sends on the way. */
record SignIn(TestWorld world) {

    static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";
    static final String CALLBACK = "http://localhost:9/callback?tab=1";
    static final String SCOPES = "spark:people_write spark:people_read";

    private static final String FORM = "application/x-www-form-urlencoded";

    String clientId() {
        return world.name() + ".my.app";
    }

    /** What is sent to /v1/authorize by default; of Webex's parameters, all but those of PKCE. */
    Map<String, String> asked() {
        return new TreeMap<>(Map.of(
                "client_id",
                clientId(),
                "response_type",
                "code",
                "redirect_uri",
                CALLBACK,
                "scope",
                SCOPES,
                "state",
                "s t&a=t/e\u00e4"));
    }

    Answer authorize(Map<String, String> parameters) {
        return world.get("", "/v1/authorize?" + RedirectUri.query(parameters));
    }

    /** The code that Alice gives, with these parameters besides the usual ones. */
    String code(Map<String, String> others) {
        Map<String, String> asked = asked();
        asked.put("person", ALICE);
        asked.putAll(others);
        Answer answer = authorize(asked);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return Objects.requireNonNull(UriComponentsBuilder.fromUri(location(answer))
                .build()
                .getQueryParams()
                .getFirst("code"));
    }

    static URI location(Answer answer) {
        return Objects.requireNonNull(answer.headers().getLocation());
    }

    Map<String, String> redeeming(String code) {
        return new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                clientId(),
                "client_secret",
                "its-secret",
                "code",
                code,
                "redirect_uri",
                CALLBACK));
    }

    Map<String, String> refreshing(String refreshToken) {
        return new TreeMap<>(Map.of(
                "grant_type",
                "refresh_token",
                "client_id",
                clientId(),
                "client_secret",
                "its-secret",
                "refresh_token",
                refreshToken));
    }

    Answer post(Map<String, String> form) {
        return post(RedirectUri.query(form), Map.of());
    }

    Answer post(String form, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(Map.of("Content-Type", FORM));
        all.putAll(headers);
        return world.send("", HttpMethod.POST, "/v1/access_token", form, all);
    }

    /** What the form says, said as a JSON object. */
    Answer postJson(Map<String, String> form) {
        return postJson(JsonMapper.shared().writeValueAsString(form));
    }

    Answer postJson(String json) {
        return post(json, Map.of("Content-Type", "application/json"));
    }

    /** Whoever fetches tokens by this form gets them. */
    JsonNode tokens(Map<String, String> form) {
        Answer answer = post(form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The status of a request with that very token. */
    Answer with(String token, HttpMethod method, String path, String json) {
        return world.send(
                "", method, path, json, Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
    }
}
