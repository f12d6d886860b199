package io.github.fakewebex.sim.time;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.CurrentWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The time that decides answers: that of the current world. Nothing else in the simulator asks the machine for the time. */
@Component
public class SimClock {

    /** What the machine's clock seems to show all the time when answers must repeat byte for byte. */
    static final Instant DETERMINISTIC = Instant.parse("2026-01-01T00:00:00Z");

    private final boolean deterministic;

    SimClock(SimProperties properties) {
        this.deterministic = properties.deterministic() != null;
    }

    /** Now, by the clock of the current world, in whole milliseconds, which is all that Webex's dates show. */
    public Instant now() {
        return CurrentWorld.clock().at(machine());
    }

    /** Whether the clock of the current world is the machine's. */
    public boolean isMachines() {
        return !deterministic && CurrentWorld.clock().equals(ClockSetting.MACHINE);
    }

    /** Now, by the clock that the worlds' clocks differ from. */
    public Instant machine() {
        return deterministic ? DETERMINISTIC : unseen().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Now, even where answers must repeat: for what is never shown, and tells what came later. */
    public static Instant unseen() {
        return Instant.now();
    }

    /** The time since some moment, in nanoseconds, for measuring how long something takes; zero where answers must repeat. */
    public long stopwatch() {
        return deterministic ? 0 : System.nanoTime();
    }
}
