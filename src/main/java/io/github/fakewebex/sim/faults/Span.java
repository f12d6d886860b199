package io.github.fakewebex.sim.faults;

import java.time.Duration;

/** Reads lengths of time as people write them: {@code 250ms}, {@code 2s}, {@code 5m}, {@code 1h}. */
final class Span {

    /** What such a text looks like. */
    static final String PATTERN = "[0-9]{1,6}(ms|s|m|h)";

    private Span() {}

    /** The length that the text, which is known to match, tells. */
    static Duration of(String text) {
        String number = text.replaceAll("[a-z]", "");
        long count = Long.parseLong(number);
        return switch (text.substring(number.length())) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
