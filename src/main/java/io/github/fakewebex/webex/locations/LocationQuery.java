package io.github.fakewebex.webex.locations;

import io.github.fakewebex.store.Location;
import io.github.fakewebex.webex.PageSize;
import io.github.fakewebex.webex.WebexId;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /locations}, as sent. What is empty counts as absent; parameters that are not known here are
 * ignored.
 */
record LocationQuery(
        @Parameter(description = "What the name contains, in any case.") @Nullable
        String name,

        @Parameter(description = "The one location with that id.") @Nullable
        String id,

        @Parameter(description = "The most locations on a page; 500 where nothing is said, and never more than 1000.")
        @Nullable
        String max,

        @Parameter(description = "Where the page begins; only ever part of a Link.") @Nullable
        String cursor) {

    /** How many locations a page may have. */
    int pageSize() {
        return PageSize.of(max, 500, 1000);
    }

    /** Which locations are asked for, of those that stand in the order of their keys. */
    Predicate<Location> filter() {
        String part = name == null ? "" : name.toLowerCase(Locale.ROOT);
        String only = key(id);
        String after = key(cursor);
        return location -> location.name().toLowerCase(Locale.ROOT).contains(part)
                && (only == null || location.id().equals(only))
                && (after == null || location.id().compareTo(after) > 0);
    }

    private static @Nullable String key(@Nullable String sent) {
        return sent == null || sent.isEmpty() ? null : WebexId.keyOf(WebexId.LOCATION, sent);
    }
}
