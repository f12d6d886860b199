package io.github.fakewebex.webex.error;

import org.jspecify.annotations.Nullable;

/**
 * A refusal in Webex's words. The texts are those seen in real answers where there are any, else {@code assumed};
 * {@code docs/fidelity.md} tells which.
 *
 * @param status the HTTP status
 * @param message what the body's {@code message} says
 * @param description what the one entry of the body's {@code errors} says
 * @param errorCode the entry's {@code errorCode}, or null for none
 * @param explanation why, for the developer; told beside the wire and never in the body
 */
public record WebexError(
        int status,
        String message,
        String description,
        @Nullable Integer errorCode,
        @Nullable String explanation) {

    /** What Webex says of an id that it cannot decode; seen until 2019. */
    public static final String EXPECT_ID = "Expect base64 ID or UUID.";

    private static final int LONGEST_REPEATED = 120;

    private static final String MALFORMED =
            "The request could not be understood by the server due to malformed syntax.";

    /** A 400 whose message says the same as its description. */
    public static WebexError badRequest(String text) {
        return of(400, text);
    }

    /** The 400 of a faulty body: the message is general, the description names the fault. */
    public static WebexError malformedBody(String description) {
        return new WebexError(400, MALFORMED, description, null, null);
    }

    /** The 400 of a request whose body is not there. */
    public static WebexError missingBody() {
        return malformedBody("Required request body is missing");
    }

    /** The 400 of a body that lacks a member the calling service demands. */
    public static WebexError missingField(String field) {
        return new WebexError(400, MALFORMED, "Missing Mandatory field name: " + field, 25008, null);
    }

    /** The one text that all 401 share, whether the token is missing, unknown or expired. */
    public static WebexError unauthorized() {
        return of(401, "The request requires a valid access token set in the Authorization request header.");
    }

    /** The one text that all 403 share. */
    public static WebexError forbidden() {
        return of(
                403,
                "The server understood the request, but refused to fulfill it because the access token is missing"
                        + " required scopes or the user is missing required roles or licenses.");
    }

    /** The 404 of a path, an id or a format that there is not. */
    public static WebexError notFound() {
        return of(404, "The requested resource could not be found.");
    }

    /** The 404 of a calling setting of a person without Webex Calling; the text is assumed, the code was seen. */
    public static WebexError noWebexCalling() {
        String text = "The person does not have a Webex Calling license.";
        return new WebexError(404, text, text, 4008, null);
    }

    /** The 405; the texts of Webex for it are not known. */
    public static WebexError methodNotAllowed(String method) {
        return of(405, "Request method '" + method + "' not supported");
    }

    /** The 409 of what there can be only one of. */
    public static WebexError conflict(String text) {
        return of(409, text);
    }

    /** The 413; Webex's limit and text for it are not known. */
    public static WebexError bodyTooLarge() {
        return of(413, "The request body is too large.");
    }

    /** The 415 of a body that is not declared JSON; the type is empty where none was declared. */
    public static WebexError unsupportedMediaType(String contentType) {
        return of(415, "Content type '" + shortened(contentType) + "' not supported");
    }

    /** Any other status, in the server's general words for it. */
    public static WebexError ofStatus(int status) {
        if (status == 400) {
            return of(400, MALFORMED);
        } else if (status == 401) {
            return unauthorized();
        } else if (status == 403) {
            return forbidden();
        } else if (status == 404) {
            return notFound();
        } else if (status == 413) {
            return bodyTooLarge();
        } else if (status == 423) {
            return of(423, "The requested resource is temporarily unavailable.");
        } else if (status == 429) {
            return of(429, "Too many requests have been sent in a given amount of time. Try again later.");
        } else if (status == 503) {
            return of(503, "The server is overloaded with requests. Try again later.");
        }
        return status < 500
                ? of(status, "The request could not be fulfilled.")
                : of(status, "Something went wrong on the server.");
    }

    /** What the servlet container refuses by itself, given the request's method. */
    static WebexError ofContainer(int status, String method) {
        if (status == 405) {
            return methodNotAllowed(method);
        }
        // An HTTP version or a transfer encoding that Tomcat does not know is the client's fault, not the server's.
        return ofStatus(status == 501 || status == 505 ? 400 : status);
    }

    /** The same error with the reason for it. */
    public WebexError because(String reason) {
        return new WebexError(status, message, description, errorCode, reason);
    }

    /** What a client sent, as far as an error needs to repeat it. */
    public static String shortened(String sent) {
        return sent.length() <= LONGEST_REPEATED ? sent : sent.substring(0, LONGEST_REPEATED) + "...";
    }

    private static WebexError of(int status, String text) {
        return new WebexError(status, text, text, null, null);
    }
}
