package io.github.fakewebex.webex.oauth;

import io.swagger.v3.oas.annotations.ExternalDocumentation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthorizeController {

    private static final int LONGEST_KEY = 36;

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Authorizations authorizations;

    AuthorizeController(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @GetMapping("/v1/authorize")
    @SecurityRequirements
    @Operation(
            operationId = "oauth.authorize",
            tags = "oauth",
            summary = "Ask a person to sign in",
            description = "Open it in a browser. The world is the one named before the first dot of `client_id`, else"
                    + " `default`. Any client will do: the simulator has no registry of them.",
            externalDocs =
                    @ExternalDocumentation(
                            description = "Cisco's page",
                            url = "https://developer.webex.com/docs/login-with-webex"))
    @Parameter(name = "client_id", in = ParameterIn.QUERY, required = true, schema = @Schema(type = "string"))
    @Parameter(
            name = "response_type",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "string", allowableValues = "code"))
    @Parameter(
            name = "redirect_uri",
            in = ParameterIn.QUERY,
            required = true,
            description = "An absolute http or https address, or one of an app's own scheme.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            required = true,
            description = "Scopes, separated by blanks. The token carries exactly these.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Comes back as it is.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "code_challenge",
            in = ParameterIn.QUERY,
            description = "PKCE.",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "code_challenge_method",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"S256", "plain"}))
    @Parameter(
            name = "person",
            in = ParameterIn.QUERY,
            description = "Not of Webex: the key of the person who agrees, which skips the page.",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "A page to choose a person on.",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "302",
            description = "The person agreed.",
            headers =
                    @Header(
                            name = "Location",
                            description = "`redirect_uri` with `code` and `state`.",
                            schema = @Schema(type = "string")),
            content = @Content)
    @ApiResponse(
            responseCode = "400",
            description = "A parameter is missing or cannot be taken.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Error")))
    ResponseEntity<String> authorize(HttpServletRequest request) {
        Parameters query = Parameters.ofQuery(request);
        AuthorizationRequest asked = AuthorizationRequest.of(query);
        String person = query.optional("person", LONGEST_KEY);
        return person == null ? page(authorizations.page(asked)) : redirect(authorizations.agree(asked, person));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'")
                .body(html);
    }

    private static ResponseEntity<String> redirect(URI location) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(location)
                .build();
    }
}
