package io.github.fakewebex.webex.openapi;

import io.github.fakewebex.webex.error.ErrorBody;
import io.github.fakewebex.webex.error.ErrorWriter;
import io.github.fakewebex.webex.error.WebexError;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The errors that operations answer with, described once; the examples are the real texts. */
final class ErrorResponses {

    static final Header TRACKING_ID_HEADER = new Header()
            .description("The client's own id, or one made for the request; an error's body repeats it.")
            .schema(new StringSchema());

    private static final Header RETRY_AFTER_HEADER =
            new Header().description("When to ask again, in seconds.").schema(new StringSchema());

    /** What Webex lists besides, at every operation; a fault may answer with each. */
    private static final List<HttpStatus> ANYWHERE = List.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.CONFLICT,
            HttpStatus.GONE,
            HttpStatus.LOCKED,
            HttpStatus.PRECONDITION_REQUIRED,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.BAD_GATEWAY,
            HttpStatus.SERVICE_UNAVAILABLE,
            HttpStatus.GATEWAY_TIMEOUT);

    private static final String TRACKING_ID = "ROUTERGW_5d9fb6ac-bff2-4d43-87d1-8a17c353bf0f";

    private ErrorResponses() {}

    /** Adds the descriptions that operations refer to. */
    static void describe(Components components) {
        ModelConverters.getInstance(true).readAll(ErrorBody.class).forEach(components::addSchemas);
        WebexError badId = WebexError.badRequest(WebexError.EXPECT_ID);
        WebexError badBody = WebexError.malformedBody("enabled: expected true or false, not \"yes\"");
        components
                .addResponses("BadId", error("An id cannot be understood.", badId))
                .addResponses("BadRequest", error("An id or the body cannot be understood.", badId, badBody))
                .addResponses(
                        "Unauthorized", error("The token is missing, unknown or expired.", WebexError.unauthorized()))
                .addResponses("Forbidden", error("A scope or a role is missing.", WebexError.forbidden()))
                .addResponses("NotFound", error("There is no such resource.", WebexError.notFound()))
                .addResponses(
                        "NoCalling",
                        error(
                                "There is no such person, or none with Webex Calling.",
                                WebexError.notFound(),
                                WebexError.noWebexCalling()))
                .addResponses("TooLarge", error("The body is larger than 1 MiB.", WebexError.bodyTooLarge()))
                .addResponses(
                        "UnsupportedMediaType",
                        error("The body is not JSON.", WebexError.unsupportedMediaType("text/plain")));
        for (HttpStatus status : ANYWHERE) {
            components.addResponses(name(status), anywhere(status));
        }
    }

    /** Refers to the errors of an operation. */
    static void refer(ApiResponses responses, boolean withBody, boolean webexCalling) {
        responses.addApiResponse("400", reference(withBody ? "BadRequest" : "BadId"));
        responses.addApiResponse("401", reference("Unauthorized"));
        responses.addApiResponse("403", reference("Forbidden"));
        responses.addApiResponse("404", reference(webexCalling ? "NoCalling" : "NotFound"));
        if (withBody) {
            responses.addApiResponse("413", reference("TooLarge"));
        }
        responses.addApiResponse("415", reference("UnsupportedMediaType"));
        referAnywhere(responses);
    }

    /** Refers to the errors that a fault, a limit or the server itself may put in the way of any operation. */
    static void referAnywhere(ApiResponses responses) {
        for (HttpStatus status : ANYWHERE) {
            responses.addApiResponse(String.valueOf(status.value()), reference(name(status)));
        }
    }

    private static String name(HttpStatus status) {
        return status.getReasonPhrase().replace(" ", "");
    }

    private static ApiResponse anywhere(HttpStatus status) {
        WebexError example = status == HttpStatus.METHOD_NOT_ALLOWED
                ? WebexError.methodNotAllowed("PATCH")
                : WebexError.ofStatus(status.value());
        ApiResponse response = error(status.getReasonPhrase() + ".", example);
        return status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE
                ? response.addHeaderObject(HttpHeaders.RETRY_AFTER, RETRY_AFTER_HEADER)
                : response;
    }

    private static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private static ApiResponse error(String description, WebexError... examples) {
        MediaType json = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Error"));
        for (WebexError error : examples) {
            json.addExamples(error.description(), new Example().value(ErrorBody.of(error, TRACKING_ID)));
        }
        return new ApiResponse()
                .description(description)
                .addHeaderObject("trackingid", TRACKING_ID_HEADER)
                .addHeaderObject(
                        ErrorWriter.EXPLAIN_HEADER,
                        new Header()
                                .description("Why; not sent by Webex, and left out with `sim.strict-wire`.")
                                .schema(new StringSchema()))
                .content(new Content().addMediaType("application/json", json));
    }
}
