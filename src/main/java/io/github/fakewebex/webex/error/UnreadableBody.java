package io.github.fakewebex.webex.error;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a body that could not be read: which field, which value, where. */
final class UnreadableBody {

    private UnreadableBody() {}

    static WebexError describe(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof MismatchedInputException mismatch) {
            return WebexError.malformedBody(describe(mismatch));
        }
        return unreadable.getCause() instanceof JacksonException malformed
                ? WebexError.malformedBody("The body is not valid JSON" + where(malformed))
                : WebexError.missingBody();
    }

    private static String describe(DatabindException mismatch) {
        String field = mismatch.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return field.isEmpty()
                ? "The body is not a single JSON object" + where(mismatch)
                : field + ": " + fault(mismatch);
    }

    /** What our own readers of members say is fit for clients; Jackson's own texts name Java's types. */
    private static String fault(DatabindException mismatch) {
        String said = mismatch.getOriginalMessage();
        return said.startsWith("expected ") ? said : "the value is of the wrong type";
    }

    private static String where(JacksonException fault) {
        TokenStreamLocation at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
