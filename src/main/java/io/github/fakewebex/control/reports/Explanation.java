package io.github.fakewebex.control.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to a request, and why.
 *
 * @param steps the checks in the order in which they are made, up to the first that is not passed
 */
record Explanation(List<Step> steps, Outcome outcome) {

    /**
     * A check.
     *
     * @param says why it is passed or not, in words for the developer
     */
    record Step(String check, boolean passed, String says) {}

    /**
     * The answer.
     *
     * @param operation the operation that was asked for, where there is one
     * @param location where the answer leads to, where it leads anywhere
     * @param body the answer's body; empty for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            int status,
            @Nullable String operation,
            @Nullable String location,
            String body) {}
}
