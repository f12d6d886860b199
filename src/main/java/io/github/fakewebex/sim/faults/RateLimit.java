package io.github.fakewebex.sim.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.fakewebex.store.WorldSection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many requests there may be. Webex's own limits are unpublished and change; that they are counted in fixed windows
 * is {@code assumed}, as is what they are counted by.
 *
 * @param name unique in the world; one is made up where it is left out
 * @param requests how many requests of one window are answered; what comes beyond gets a 429
 * @param window how long a window is, by the clock of the world: {@code 60s}
 * @param per whose requests are counted together
 * @param token limits only requests with the token of that name
 * @param operation limits only that operation, such as {@code doNotDisturb.read}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateLimit(
        @Pattern(regexp = FaultRule.NAME, message = FaultRule.NAME_MESSAGE) @Nullable
        String name,

        @NotNull @Min(0) @Max(1_000_000_000) @Nullable Integer requests,

        @NotNull
        @Pattern(regexp = "[1-9][0-9]{0,5}(ms|s|m|h)", message = "must be a length of time such as 60s")
        @Nullable
        String window,

        @NotNull @Nullable Per per,
        @Size(max = 256) @Nullable String token,
        @KnownOperation @Nullable String operation)
        implements WorldSection.Named {

    /** Whose requests are counted together. */
    public enum Per {
        /** Those with one token. */
        @JsonProperty("token")
        TOKEN,
        /** Those of the people of one organization. */
        @JsonProperty("organization")
        ORGANIZATION
    }

    /** The same limit under that name. */
    public RateLimit named(String other) {
        return new RateLimit(other, requests, window, per, token, operation);
    }

    /** How long a window is. */
    Duration length() {
        return Span.of(String.valueOf(window));
    }
}
