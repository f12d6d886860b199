package io.github.fakewebex.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a world's clock differs from the machine's.
 *
 * @param offsetMillis how far it is ahead, in milliseconds; negative when it is behind
 * @param frozenAt the moment it stands at, or null while it runs; an offset does not move a frozen clock
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockSetting(
        @Column(name = "clock_offset_millis") long offsetMillis,
        @Column(name = "clock_frozen_at") @Nullable Instant frozenAt) {

    /** The earliest moment that dates of the simulator may show. */
    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    /** The latest; nothing shows a fifth digit of a year. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The machine's own time. */
    public static final ClockSetting MACHINE = new ClockSetting(0, null);

    /** Whether it shows what the machine's shows. */
    @JsonIgnore
    public boolean isMachine() {
        return equals(MACHINE);
    }

    /** What the clock shows when the machine's shows {@code machine}. */
    public Instant at(Instant machine) {
        return frozenAt == null ? machine.plusMillis(offsetMillis) : frozenAt;
    }

    /** The same clock, frozen or running as it was, that much further on. */
    public ClockSetting advanced(Duration by) {
        return frozenAt == null
                ? new ClockSetting(Math.addExact(offsetMillis, by.toMillis()), null)
                : new ClockSetting(offsetMillis, frozenAt.plus(by));
    }
}
