package io.github.fakewebex.webex.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of every error under {@code /v1}: these members, in this order, and no others.
 *
 * @param trackingId the same as the header {@code trackingid}
 */
@Schema(name = "Error")
@JsonPropertyOrder({"message", "errors", "trackingId"})
public record ErrorBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Detail> errors,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String trackingId) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is wrong, and the calling service's number for it where it has one. */
    @Schema(name = "ErrorDetail")
    @JsonPropertyOrder({"description", "errorCode"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String description,

            @Nullable Integer errorCode) {}

    /** The body of an error. */
    public static ErrorBody of(WebexError error, String trackingId) {
        return new ErrorBody(error.message(), List.of(new Detail(error.description(), error.errorCode())), trackingId);
    }

    /** The body's bytes: compact JSON in UTF-8. */
    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
