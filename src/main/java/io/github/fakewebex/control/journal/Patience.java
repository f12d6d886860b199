package io.github.fakewebex.control.journal;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many entries are waited for, and how long. */
record Patience(
        @Parameter(description = "How many entries must fit; 1 where nothing is said. Those already there count.")
        @Nullable
        Long count,

        @Parameter(description = "How long to wait: 500ms, 5s or 1m, at most 5m; 5s where nothing is said.") @Nullable
        String timeout)
        implements QueryRecord {

    private static final int MOST = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)");

    Patience {
        if (count != null && (count < 1 || count > MOST)) {
            throw QueryRecords.unusable("count", "must be a number from 1 to " + MOST);
        }
        if (timeout != null && parsed(timeout) == null) {
            throw QueryRecords.unusable("timeout", "must be a time such as 500ms, 5s or 1m, at most 5m");
        }
    }

    int entries() {
        return count == null ? 1 : count.intValue();
    }

    Duration time() {
        Duration asked = timeout == null ? null : parsed(timeout);
        return asked == null ? USUAL : asked;
    }

    private static @Nullable Duration parsed(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        long number = Long.parseLong(time.group(1));
        Duration asked = switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        return asked.compareTo(LONGEST) > 0 ? null : asked;
    }
}
