package io.github.fakewebex.store;

import java.util.Collection;
import java.util.List;

/**
 * What a feature keeps for each person: one row that is there from the moment the person is. A feature that offers this
 * as a bean takes part in seeding without any other part knowing it.
 *
 * @param <R> a record of the feature's section in a seed file
 */
public interface PersonSettings<R> {

    /** The name of the feature's section in a seed file. */
    String section();

    /** The record type of the section's entries. */
    Class<R> rowType();

    /** Creates a row for each person: as told by the person's entry in {@code rows}, else with the defaults. */
    void create(Collection<String> personIds, List<R> rows);
}
