package io.github.fakewebex.store;

import org.jspecify.annotations.Nullable;

/**
 * What a feature keeps for people: a row for each whom a seed gives one, or who changed something. All others have the
 * defaults, and no row.
 *
 * @param <R> a record of the feature's section in a seed file
 */
public interface PersonSettings<R extends PersonSettings.Row> extends WorldSection<R> {

    /** A person's entry in a section. */
    interface Row {

        /** The key of the person. */
        String personId();

        /** The key of a calling profile of the person's organization, where the entry has one. */
        default @Nullable String profileId() {
            return null;
        }
    }

    /** What is stored for the person and what applies, for whoever looks behind the scenes. */
    Object state(String personId);

    /** There is nothing to do: a person's row goes with the person. */
    @Override
    default void clear() {}
}
