package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many of the entries that fit are shown, and in which order. */
record Extent(
        @Parameter(description = "Show at most so many, the newest; 100 where nothing is said.") @Nullable
        Long limit,

        @Parameter(description = "asc for the oldest first, as where nothing is said, or desc for the newest.")
        @Nullable
        String order)
        implements QueryRecord {

    private static final int MOST = 100_000;
    private static final int USUAL = 100;

    Extent {
        if (limit != null && (limit < 0 || limit > MOST)) {
            throw QueryRecords.unusable("limit", "must be a number from 0 to " + MOST);
        }
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            throw QueryRecords.unusable("order", "must be asc or desc");
        }
    }

    /** What is shown of the entries, which are given oldest first. */
    List<JournalEntry> of(List<JournalEntry> entries) {
        int shown = limit == null ? USUAL : limit.intValue();
        List<JournalEntry> newest =
                new ArrayList<>(entries.subList(Math.max(0, entries.size() - shown), entries.size()));
        if ("desc".equals(order)) {
            Collections.reverse(newest);
        }
        return newest;
    }
}
