package io.github.fakewebex.webex.oauth;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessTokenController {

    private static final String PATH = "/v1/access_token";

    /** Longer than any code, token or type. */
    private static final int LONGEST = 256;

    private final Grants grants;

    AccessTokenController(Grants grants) {
        this.grants = grants;
    }

    @PostMapping(PATH)
    @SecurityRequirements
    @Operation(
            operationId = "oauth.accessToken",
            tags = "oauth",
            summary = "Exchange a code or a refresh token for tokens",
            description = "`client_id` and `client_secret` may come by HTTP Basic instead. Any secret will do.",
            externalDocs =
                    @ExternalDocumentation(
                            description = "Cisco's page",
                            url = "https://developer.webex.com/docs/login-with-webex"),
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                        schema = @Schema(implementation = TokenForm.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = TokenForm.class))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The tokens.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = IssuedTokens.class)))
    @ApiResponse(
            responseCode = "400",
            description = "A parameter is missing or cannot be taken, or the code or refresh token is dead.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Error")))
    @ApiResponse(
            responseCode = "413",
            description = "The form is larger than 2 MiB, or the JSON larger than 1 MiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Error")))
    @ApiResponse(
            responseCode = "415",
            description = "The body is neither a form nor JSON.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Error")))
    ResponseEntity<IssuedTokens> issue(HttpServletRequest request) {
        return issued(request, Parameters.ofForm(request));
    }

    /** The same for programs that send their parameters as JSON; Cisco's own kit for Java is one. */
    @Hidden
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IssuedTokens> issueForJson(
            HttpServletRequest request,
            @org.springframework.web.bind.annotation.RequestBody Map<String, @Nullable String> members) {
        return issued(request, Parameters.ofJson(request, members));
    }

    private ResponseEntity<IssuedTokens> issued(HttpServletRequest request, Parameters form) {
        IssuedTokens tokens = issued(form.required("grant_type", LONGEST), Client.of(request, form), form);
        // The type is fixed: what was issued must not be lost to an Accept header that leaves out JSON.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(tokens);
    }

    private IssuedTokens issued(String grantType, Client client, Parameters form) {
        return switch (grantType) {
            case "authorization_code" ->
                grants.redeem(
                        client,
                        form.required("code", LONGEST),
                        form.required("redirect_uri", RedirectUri.LONGEST),
                        form.optional("code_verifier", CodeChallenge.LONGEST));
            case "refresh_token" -> grants.refresh(client, form.required("refresh_token", LONGEST));
            default -> throw Parameters.refused("grant_type must be authorization_code or refresh_token");
        };
    }
}
