package io.github.fakewebex.sim.faults;

import java.time.Duration;

/** So many bytes, so often. */
record Dribble(int bytes, Duration interval) {

    /** What the text of a dribble looks like. */
    static final String PATTERN = "[1-9][0-9]{0,6}/" + Span.PATTERN;

    /** The dribble that the text, which is known to match, tells. */
    static Dribble of(String text) {
        String[] parts = text.split("/");
        return new Dribble(Integer.parseInt(parts[0]), Span.of(parts[1]));
    }
}
