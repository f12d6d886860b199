package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.SimRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "reports")
class ExplainController {

    /**
     * A request to be explained.
     *
     * @param token the bearer token as it would be sent; null for none
     * @param path path and query as they would be sent, from /v1 on
     * @param body a body in JSON, or as a text where it is to be none; null for none
     * @param contentType what the body is declared to be; application/json where nothing is said
     */
    record Question(
            @Nullable @Pattern(regexp = "[!-~]{1,1024}", message = "must be visible ASCII without blanks")
            String token,

            @NotNull @Pattern(regexp = "GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS") @Schema(example = "PUT")
            String method,

            @NotNull
            @Size(max = 4000)
            @Pattern(regexp = "/v1(?:[/?][!\"$-\\[\\]-~]*)?", message = "must begin with /v1 and be encoded")
            @Schema(example = "/v1/people/11a3f990-a689-477d-be6b-7120025d8abb/features/callingBehavior")
            String path,

            @Nullable JsonNode body,
            @Nullable @Size(max = 200) String contentType) {}

    private final Explainer explainer;

    ExplainController(Explainer explainer) {
        this.explainer = explainer;
    }

    @PostMapping("/_sim/explain")
    @Operation(
            operationId = "explain",
            summary = "Tell every step of the decision about a request, and its outcome, without doing it")
    Explanation explain(@RequestBody Question question, HttpServletRequest request, HttpServletResponse response) {
        if (!SentParameters.isReadable(question.path())) {
            throw SimRefusal.invalid("path", "is 400 at any server, whoever asks");
        }
        byte[] body = body(question.body());
        Map<String, String> headers = new HashMap<>();
        if (question.token() != null) {
            headers.put("Authorization", "Bearer " + question.token());
        }
        if (body.length > 0) {
            headers.put("Content-Type", question.contentType() == null ? "application/json" : question.contentType());
        }
        return explainer.explain(
                new ImaginedRequest(request, question.method(), question.path(), headers, body),
                new ImaginedResponse(response));
    }

    private static byte[] body(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return new byte[0];
        }
        String text = body.isString() ? body.asString() : body.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
