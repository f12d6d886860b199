package io.github.fakewebex.webex.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members of the form that is sent for tokens, for the document; {@link Grants} and {@link Parameters} read them. */
@Schema(name = "AccessTokenForm")
record TokenForm(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"authorization_code", "refresh_token"})
        @JsonProperty("grant_type")
        String grantType,

        @JsonProperty("client_id") String clientId,
        @JsonProperty("client_secret") String clientSecret,

        @Schema(description = "With `authorization_code`.") @JsonProperty("code") @Nullable
        String code,

        @Schema(description = "With `authorization_code`: the one that the code was asked for with.")
        @JsonProperty("redirect_uri")
        @Nullable
        String redirectUri,

        @Schema(description = "With `authorization_code`, where the code was asked for with a `code_challenge`.")
        @JsonProperty("code_verifier")
        @Nullable
        String codeVerifier,

        @Schema(description = "With `refresh_token`.") @JsonProperty("refresh_token") @Nullable
        String refreshToken) {}
