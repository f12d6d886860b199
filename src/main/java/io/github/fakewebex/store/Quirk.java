package io.github.fakewebex.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A way in which programs disagree about what Webex does, or in which Webex was once seen to differ. All are off unless
 * the world switches them on; {@code docs/fidelity.md} says where each was observed.
 */
public enum Quirk {
    /** A member left out of PUT callingBehavior returns to the organization's default instead of staying as it is. */
    OMITTED_MEANS_NULL,
    /** The string {@code "null"} counts as a null in PUT callingBehavior. */
    STRING_NULL_IS_NULL,
    /** A null member in PUT callingBehavior is refused with 400. */
    EXPLICIT_NULL_REFUSED,
    /** An id that cannot be decoded is answered with 404 instead of 400. */
    GARBAGE_ID_IS_404,
    /** A bare UUID is no person id; only the base64 form is. */
    UUID_IDS_REFUSED,
    /** A body that is not JSON is answered with 400 instead of 415. */
    WRONG_MEDIA_TYPE_IS_400,
    /** PUT doNotDisturb demands {@code webexGoOverrideEnabled}, as the published schema does. */
    DND_REQUIRES_WEBEX_GO_OVERRIDE,
    /** GET callingBehavior shows the organization's default profile where the person has none of their own. */
    PROFILE_ID_SHOWS_EFFECTIVE,
    /** A 429 has no body. */
    EMPTY_429_BODY,
    /** A write shows only after some time; the quirk's value is that time in milliseconds. */
    STALE_READS;

    /** The name in seed files and documents, such as {@code string-null-is-null}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The quirk of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Quirk of(String label) {
        return Arrays.stream(values())
                .filter(quirk -> quirk.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no quirk is called " + label + "; there are "
                        + Arrays.stream(values()).map(Quirk::label).collect(Collectors.joining(", "))));
    }
}
