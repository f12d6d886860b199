package io.github.fakewebex.sim.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The time that decides answers. Nothing else in the simulator asks the machine for the time. */
@Component
public class SimClock {

    /** Now, in whole milliseconds, which is all that Webex's dates show. */
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
