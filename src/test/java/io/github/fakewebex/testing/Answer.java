package io.github.fakewebex.testing;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.javacrumbs.jsonunit.core.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public static final String MALFORMED = "The request could not be understood by the server due to malformed syntax.";
    public static final String UNAUTHORIZED =
            "The request requires a valid access token set in the Authorization request header.";
    public static final String FORBIDDEN =
            "The server understood the request, but refused to fulfill it because the access token is missing required"
                    + " scopes or the user is missing required roles or licenses.";
    public static final String NOT_FOUND = "The requested resource could not be found.";

    static Answer of(EntityExchangeResult<byte[]> result) {
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** Asserts a success with this JSON. */
    public Answer isOk(String json) {
        assertThat(status).as(body).isEqualTo(200);
        assertThat(header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(header("trackingid")).isNotBlank();
        assertThatJson(body).isEqualTo(json);
        return this;
    }

    /** Asserts a 204: nothing but headers. */
    public Answer isNoContent() {
        assertThat(status).as(body).isEqualTo(204);
        assertThat(body).isEmpty();
        assertThat(headers.containsHeader(HttpHeaders.CONTENT_TYPE)).isFalse();
        assertThat(header("trackingid")).isNotBlank();
        return this;
    }

    /** Asserts a success of the control plane with this JSON; members that are not named do not matter. */
    public Answer shows(int expectedStatus, String json) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThatJson(body).when(Option.IGNORING_EXTRA_FIELDS).isEqualTo(json);
        return this;
    }

    /** Asserts a refusal of the control plane, whose detail has these parts. */
    public Answer isProblem(int expectedStatus, String... parts) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThatJson(body).node("status").isEqualTo(expectedStatus);
        assertThatJson(body).node("title").isString();
        for (String part : parts) {
            assertThatJson(body).node("detail").isString().contains(part);
        }
        return this;
    }

    /** Asserts an error in Webex's envelope, to the letter, with one text as message and description. */
    public Answer isRefused(int expectedStatus, String text) {
        return isRefused(expectedStatus, text, text, null);
    }

    /** Asserts an error in Webex's envelope, to the letter. */
    public Answer isRefused(int expectedStatus, String message, String description, @Nullable Integer errorCode) {
        String code = errorCode == null ? "" : ",\"errorCode\":" + errorCode;
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/json");
        assertThat(body)
                .isEqualTo(
                        "{\"message\":\"%s\",\"errors\":[{\"description\":\"%s\"%s}],\"trackingId\":\"%s\"}",
                        message, description.replace("\"", "\\\""), code, header("trackingid"));
        assertThat(headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)).isFalse();
        return this;
    }

    /** Asserts what the developer is told beside the wire. */
    public Answer explains(String... parts) {
        assertThat(header("X-Sim-Explain")).as(body).contains(parts);
        return this;
    }
}
