package io.github.fakewebex.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a whole world and is read with every request.
 *
 * @param quirks the quirks that are on, with their values
 * @param revision counts the changes of everything that may be remembered between requests, such as the world's faults
 * @param making grows when the world is made anew; what began in an earlier making does not belong to this one
 * @param written how often the world was written; null where nobody looked, or nobody counts
 */
public record WorldState(
        String name,
        Map<Quirk, Integer> quirks,
        ClockSetting clock,
        long revision,
        long making,
        @Nullable Written written) {

    /**
     * How often a world was written by servers that share the store.
     *
     * @param directory writes of who and what is in it
     * @param settings writes of what people set for themselves
     */
    public record Written(long directory, long settings) {}

    /** A world of that name of which nothing more is known or needed: no quirks, and the machine's time. */
    public static WorldState plain(String name) {
        return new WorldState(name, Map.of(), ClockSetting.MACHINE, 0, 0, null);
    }
}
