package io.github.fakewebex.webex.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a client gets for a code or a refresh token. */
@Schema(name = "IssuedTokens")
@JsonPropertyOrder({"access_token", "expires_in", "refresh_token", "refresh_token_expires_in", "token_type", "scope"})
record IssuedTokens(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("access_token")
        String accessToken,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In seconds.", example = "1209599")
        @JsonProperty("expires_in")
        long expiresIn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @JsonProperty("refresh_token")
        String refreshToken,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "In seconds.", example = "7775999")
        @JsonProperty("refresh_token_expires_in")
        long refreshTokenExpiresIn,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Bearer") @JsonProperty("token_type")
        String tokenType,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "spark:people_read spark:people_write")
        @JsonProperty("scope")
        String scope) {

    /** Tokens are secrets, and what is printed may end up in a log. */
    @Override
    public String toString() {
        return "IssuedTokens[scope=" + scope + "]";
    }
}
