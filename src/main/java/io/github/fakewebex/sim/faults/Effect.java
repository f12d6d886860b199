package io.github.fakewebex.sim.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done to an answer. Everything can be combined. Without a status the request is done and truly answered, and
 * that answer is spoilt. That Webex can do each of this is {@code assumed}, but for what {@code docs/faults.md} names.
 *
 * @param status the status to answer with in place of doing the request
 * @param retryAfter the header Retry-After as it stands, sensible or not; left out for none
 * @param body what the body of that status is; Webex's envelope where left out
 * @param delay how long the answer waits: {@code 250ms}, {@code 100ms..2s} or {@code lognormal(200ms,0.5)}
 * @param connection what becomes of the connection
 * @param truncate how many bytes of the body are sent before the connection is dropped
 * @param dribble how the body trickles: {@code 1/100ms} is one byte each 100 milliseconds
 * @param contentType the header Content-Type in place of the true one
 * @param trackingId false to leave the header trackingid out
 */
@Sensible
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effect(
        @Min(400) @Max(599) @Nullable Integer status,

        @Pattern(regexp = "[\\x20-\\x7e]{0,200}", message = "must be visible ASCII, at most 200 characters") @Nullable
        String retryAfter,

        @Nullable Body body,

        @Pattern(regexp = Delay.PATTERN, message = "must be such as 250ms, 100ms..2s or lognormal(200ms,0.5)") @Nullable
        String delay,

        @Nullable Connection connection,

        @Min(0) @Nullable Integer truncate,

        @Pattern(regexp = Dribble.PATTERN, message = "must be bytes per time, such as 1/100ms") @ShortPauses @Nullable
        String dribble,

        @Pattern(regexp = "[\\x20-\\x7e]{1,200}", message = "must be visible ASCII, at most 200 characters") @Nullable
        String contentType,

        @Nullable Boolean trackingId) {

    /** What the body of an error is. */
    public enum Body {
        /** As Webex words it. */
        @JsonProperty("envelope")
        ENVELOPE,
        /** A page, as a gateway in front of Webex sends it. */
        @JsonProperty("html")
        HTML,
        /** None. */
        @JsonProperty("empty")
        EMPTY
    }

    /** What becomes of the connection. */
    public enum Connection {
        /** It stays open, and nothing ever comes; after ten minutes it is dropped. */
        @JsonProperty("never")
        NEVER,
        /** It is closed in place of an answer. */
        @JsonProperty("drop")
        DROP,
        /** It is reset (RST) in place of an answer, or after what {@code truncate} lets through. */
        @JsonProperty("reset")
        RESET,
        /** The server says that nothing more will come (FIN) in the middle of the body, and goes on reading. */
        @JsonProperty("half-close")
        HALF_CLOSE
    }

    /** Why the effect makes no sense, whatever its members; null when it does. */
    @Nullable
    String nonsense() {
        if (status == null && (retryAfter != null || body != null)) {
            return "retryAfter and body need a status";
        }
        boolean harmless = !Boolean.FALSE.equals(trackingId)
                && Stream.of(status, delay, connection, truncate, dribble, contentType)
                        .allMatch(Objects::isNull);
        if (harmless) {
            return "an effect must do something";
        }
        if (delay != null && delay.matches(Delay.PATTERN) && Delay.of(delay).isBackwards()) {
            return "the bounds of the delay are the wrong way round";
        }
        return null;
    }

    Delay waiting() {
        return delay == null ? Delay.NONE : Delay.of(delay);
    }

    @Nullable
    Dribble trickling() {
        return dribble == null ? null : Dribble.of(dribble);
    }

    /** Whether less than the whole answer arrives, so that its length must be promised in plain. */
    boolean breaksOff() {
        return connection != null || truncate != null;
    }
}
