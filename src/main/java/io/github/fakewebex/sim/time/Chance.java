package io.github.fakewebex.sim.time;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where ids come from that nobody chose. Nothing else in the simulator makes them up. */
@Component
public class Chance {

    /** A UUID that no other call returns, in lower case. */
    public String uuid() {
        return UUID.randomUUID().toString();
    }
}
