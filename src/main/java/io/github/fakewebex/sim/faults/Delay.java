package io.github.fakewebex.sim.faults;

import java.time.Duration;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer waits: always the same, anything between two bounds, or now and then much longer, as real services
 * are.
 *
 * @param least the shortest wait, or the median where there is a spread
 * @param most the longest wait where there is no spread; the same as the least one where the wait is fixed
 * @param spread the sigma of a logarithmic normal distribution; zero for none
 */
record Delay(Duration least, Duration most, double spread) {

    /** No answer waits longer: clients gave up long before. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    static final Delay NONE = new Delay(Duration.ZERO, Duration.ZERO, 0);

    /** What the text of a delay looks like. */
    static final String PATTERN = Span.PATTERN + "|" + Span.PATTERN + "\\.\\." + Span.PATTERN + "|lognormal\\("
            + Span.PATTERN + " *, *[0-9](\\.[0-9]{1,3})?\\)";

    private static final Pattern BETWEEN = Pattern.compile("(" + Span.PATTERN + ")\\.\\.(" + Span.PATTERN + ")");

    private static final Pattern LOGNORMAL = Pattern.compile("lognormal\\((" + Span.PATTERN + ") *, *([0-9.]+)\\)");

    /** The delay that the text, which is known to match, tells. */
    static Delay of(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return new Delay(Span.of(between.group(1)), Span.of(between.group(3)), 0);
        }
        Matcher lognormal = LOGNORMAL.matcher(text);
        if (lognormal.matches()) {
            Duration median = Span.of(lognormal.group(1));
            return new Delay(median, median, Double.parseDouble(lognormal.group(3)));
        }
        return new Delay(Span.of(text), Span.of(text), 0);
    }

    /** Whether the bounds are the wrong way round. */
    boolean isBackwards() {
        return most.compareTo(least) < 0;
    }

    /**
     * How long this one answer waits, in whole milliseconds.
     *
     * @param dice the throws that decide, by their numbers
     */
    Duration drawn(IntToDoubleFunction dice) {
        double millis = spread > 0
                ? least.toMillis() * Math.exp(spread * normal(dice.applyAsDouble(0), dice.applyAsDouble(1)))
                : least.toMillis() + dice.applyAsDouble(0) * (most.toMillis() - least.toMillis());
        return Duration.ofMillis(Math.min(Math.round(millis), LONGEST.toMillis()));
    }

    /** Two even throws make a normal one, by Box and Muller. */
    private static double normal(double one, double other) {
        return Math.sqrt(-2 * Math.log(1 - one)) * Math.cos(2 * Math.PI * other);
    }
}
