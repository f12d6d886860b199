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

/** The errors that operations answer with, described once; the examples are the real texts. */
final class ErrorResponses {

    static final Header TRACKING_ID_HEADER = new Header()
            .description("The client's own id, or one made for the request; an error's body repeats it.")
            .schema(new StringSchema());

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
    }

    /** Refers to the errors of an operation. */
    static void refer(ApiResponses responses, boolean withBody, boolean webexCalling) {
        responses.addApiResponse("400", reference(withBody ? "BadRequest" : "BadId"));
        responses.addApiResponse("401", reference("Unauthorized"));
        responses.addApiResponse("403", reference("Forbidden"));
        responses.addApiResponse("404", reference(webexCalling ? "NoCalling" : "NotFound"));
        if (withBody) {
            responses.addApiResponse("413", reference("TooLarge"));
            responses.addApiResponse("415", reference("UnsupportedMediaType"));
        }
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
