package io.github.fakewebex.sim.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.fakewebex.store.WorldSection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which requests meet which fault. All matchers that are there must match; a rule without any matches every request.
 *
 * @param name unique in the world; one is made up where it is left out
 * @param method the HTTP method
 * @param path a pattern of the path, such as {@code /v1/people/{id}/features/**}
 * @param operation the name of the operation, such as {@code doNotDisturb.read}
 * @param person the person that the path names, as a key or as Webex's base64 id; {@code me} in a path is the caller
 * @param token the name of the token that is presented
 * @param organization the caller's organization, or the one that is sent as orgId; as a key or base64
 * @param nth strikes only at the matching request of that number, counted from 1
 * @param times how often it strikes at most
 * @param probability how likely a matching request is struck, from 0 to 1; decided by dice that {@code
 *     sim.deterministic} makes fall the same way each time
 * @param effect what is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultRule(
        @Pattern(regexp = FaultRule.NAME, message = FaultRule.NAME_MESSAGE) @Nullable
        String name,

        @Pattern(regexp = "[A-Z]{1,20}", message = "must be a method such as GET") @Nullable
        String method,

        @Size(max = 500) @PatternOfPaths @Nullable String path,
        @KnownOperation @Nullable String operation,
        @Size(max = 400) @Nullable String person,
        @Size(max = 256) @Nullable String token,
        @Size(max = 400) @Nullable String organization,
        @Min(1) @Nullable Integer nth,
        @Min(1) @Nullable Integer times,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double probability,
        @NotNull @Valid @Nullable Effect effect)
        implements WorldSection.Named {

    /** What the name of a rule looks like: it stands in paths. */
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static final String NAME_MESSAGE = "must be 1 to 64 letters, digits, dots, hyphens or underscores";

    /** The same rule under that name. */
    public FaultRule named(String other) {
        return new FaultRule(
                other, method, path, operation, person, token, organization, nth, times, probability, effect);
    }
}
