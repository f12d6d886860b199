package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.sim.trace.Key;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for: those that fit all that is given. */
record EntryFilter(
        @Parameter(description = "The operation, such as callingBehavior.write; * stands for any text.") @Nullable
        String operation,

        @Parameter(description = "The HTTP method.") @Nullable
        String method,

        @Parameter(description = "How the path begins; with a *, which stands for any text, the whole path.") @Nullable
        String path,

        @Parameter(description = "The status, such as 403, or its class, such as 4xx.") @Nullable
        String status,

        @Parameter(description = "The name of the token; * stands for any text.") @Nullable
        String token,

        @Parameter(description = "The person that the request was about: the key, or the id as Webex shows it.")
        @Nullable
        String person,

        @Parameter(description = "Only what came after the entry of that number.") @Nullable
        Long since,

        @Parameter(description = "The tracking id of the answer.") @Nullable
        String trackingId,

        @Parameter(description = "The fault that was done to the answer; * stands for any text.") @Nullable
        String fault,

        @Parameter(description = "A text in the body of the request or of the answer.") @Nullable
        String bodyContains)
        implements QueryRecord {

    private static final Pattern STATUS = Pattern.compile("(?i)[1-5](xx|[0-9]{2})");

    EntryFilter {
        if (status != null && !STATUS.matcher(status).matches()) {
            throw QueryRecords.unusable("status", "must be a status such as 403 or a class such as 4xx");
        }
        if (since != null && since < 0) {
            throw QueryRecords.unusable("since", "must be the number of an entry, or 0");
        }
    }

    /** The number that all entries asked for exceed. */
    long from() {
        return since == null ? 0 : since;
    }

    /** Those of the entries that fit, in their order. */
    List<JournalEntry> of(List<JournalEntry> entries) {
        return entries.stream().filter(this::fits).toList();
    }

    /** Whether the entry is asked for. */
    boolean fits(JournalEntry entry) {
        return entry.number() > from()
                && fits(operation, entry.operation())
                && (method == null || method.equalsIgnoreCase(entry.method()))
                && (path == null || new Glob(path.contains("*") ? path : path + "*").matches(entry.path()))
                && (status == null || fitsStatus(status, String.valueOf(entry.status())))
                && fits(token, entry.token())
                && fitsRest(entry);
    }

    private boolean fitsRest(JournalEntry entry) {
        return (person == null || (Key.of(person).equals(entry.person())))
                && (trackingId == null || trackingId.equals(entry.trackingId()))
                && fits(fault, entry.fault())
                && (bodyContains == null
                        || contains(entry.request(), bodyContains)
                        || contains(entry.response(), bodyContains));
    }

    private static boolean fits(@Nullable String asked, @Nullable String actual) {
        return asked == null || (actual != null && new Glob(asked).matches(actual));
    }

    private static boolean fitsStatus(String asked, String actual) {
        return asked.toLowerCase(Locale.ROOT).endsWith("xx")
                ? asked.charAt(0) == actual.charAt(0)
                : asked.equals(actual);
    }

    private static boolean contains(JournalEntry.Message message, String text) {
        return message.body() != null && message.body().contains(text);
    }
}
