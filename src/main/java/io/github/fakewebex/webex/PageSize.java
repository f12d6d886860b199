package io.github.fakewebex.webex;

import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import org.jspecify.annotations.Nullable;

/** How many there may be on a page: the parameter {@code max}. */
public final class PageSize {

    private PageSize() {}

    /**
     * What was asked for, as far as it is granted.
     *
     * @param max as sent; what is empty counts as absent
     * @param usual the size where nothing is said
     * @param most the size that no page exceeds
     * @throws WebexErrorException 400 when it is no positive whole number
     */
    public static int of(@Nullable String max, int usual, int most) {
        if (max == null || max.isEmpty()) {
            return Math.min(most, usual);
        }
        if (!max.matches("[0-9]{1,9}") || Integer.parseInt(max) == 0) {
            throw new WebexErrorException(
                    WebexError.badRequest("max: '" + WebexError.shortened(max) + "' is not a positive whole number"));
        }
        return Math.min(most, Integer.parseInt(max));
    }
}
