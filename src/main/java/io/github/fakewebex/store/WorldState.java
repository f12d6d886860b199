package io.github.fakewebex.store;

import java.util.Map;

/**
 * What holds for a whole world and is read with every request.
 *
 * @param quirks the quirks that are on, with their values
 * @param revision counts the changes of everything that may be remembered between requests, such as the world's faults
 * @param making grows when the world is made anew; what began in an earlier making does not belong to this one
 */
public record WorldState(String name, Map<Quirk, Integer> quirks, ClockSetting clock, long revision, long making) {

    /** A world of that name of which nothing more is known or needed: no quirks, and the machine's time. */
    public static WorldState plain(String name) {
        return new WorldState(name, Map.of(), ClockSetting.MACHINE, 0, 0);
    }
}
