package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.PageSize;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of {@code GET /people}, as sent. What is empty counts as absent; parameters that are not known here are
 * ignored.
 */
record PeopleQuery(
        @Parameter(description = "The whole address, in any case.") @Nullable
        String email,

        @Parameter(description = "How the name begins, in any case.") @Nullable
        String displayName,

        @Parameter(description = "Up to 85 person ids, separated by commas.") @Nullable
        String id,

        @Parameter(description = "Role ids, separated by commas; people with one of them.") @Nullable
        String roles,

        @Parameter(description = "The people of a location.") @Nullable
        String locationId,

        @Parameter(description = "Whether numbers and locations are shown: true in any case.") @Nullable
        String callingData,

        @Parameter(description = "Whether presence is left out: true in any case.") @Nullable
        String excludeStatus,

        @Parameter(
                description = "The most people on a page; 100 where nothing is said, and never more than 1000, or"
                        + " than 100 with callingData, or than 50 with locationId.")
        @Nullable
        String max,

        @Parameter(description = "Where the page begins; only ever part of a Link.") @Nullable
        String cursor) {

    private static final int MOST_IDS = 85;

    /** How much of each is shown: of people asked for by id neither presence nor what administrators alone see. */
    PersonView.Extent extent(boolean inFull) {
        boolean byId = present(id) != null;
        return new PersonView.Extent(inFull && !byId, isTrue(callingData), !byId && !isTrue(excludeStatus));
    }

    /** How many people a page may have, within Webex's caps. */
    int pageSize() {
        int cap = isTrue(callingData) ? 100 : 1000;
        cap = present(locationId) == null ? cap : 50;
        return PageSize.of(present(max), 100, cap);
    }

    /** The ids asked for, as sent. */
    List<String> ids() {
        String sent = present(id);
        List<String> ids = sent == null ? List.of() : List.of(sent.split(",", -1));
        if (ids.size() > MOST_IDS) {
            throw new WebexErrorException(WebexError.badRequest("At most " + MOST_IDS + " ids can be asked for."));
        }
        return ids;
    }

    PeopleFilter filter() {
        Set<String> keys = ids().stream()
                .map(PeopleFilter::personKey)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        String location = present(locationId);
        return new PeopleFilter(
                present(email),
                present(displayName),
                keys,
                roleSet(),
                location == null ? null : WebexId.keyOf(WebexId.LOCATION, location),
                after());
    }

    private @Nullable Set<Role> roleSet() {
        String sent = present(roles);
        return sent == null
                ? null
                : Arrays.stream(sent.split(","))
                        .map(text -> WebexId.keyOf(WebexId.ROLE, text))
                        .map(Role::ofKey)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    private @Nullable String after() {
        String sent = present(cursor);
        return sent == null ? null : PeopleFilter.personKey(sent).orElseThrow(() -> badCursor(sent));
    }

    private static WebexErrorException badCursor(String sent) {
        return new WebexErrorException(
                WebexError.badRequest("cursor: '" + WebexError.shortened(sent) + "' is not taken from a Link header"));
    }

    private static boolean isTrue(@Nullable String text) {
        return "true".equalsIgnoreCase(text);
    }

    private static @Nullable String present(@Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new WebexErrorException(WebexError.badRequest("A parameter contains a NUL."));
        }
        return text == null || text.isEmpty() ? null : text;
    }
}
