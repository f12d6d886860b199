package io.github.fakewebex.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a feature keeps for each person: one row that is there from the moment the person is. A feature that offers this
 * as a bean takes part in seeding without any other part knowing it.
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

    /** The entry of a person of whom a seed says nothing. */
    R defaults(String personId);

    /** There is nothing to do: a person's row goes with the person. */
    @Override
    default void clear() {}

    /** Creates a row for each person: as told by the person's entry in {@code rows}, else with the defaults. */
    default void create(Collection<String> personIds, List<R> rows) {
        Map<String, R> told = rows.stream().collect(Collectors.toMap(Row::personId, Function.identity()));
        create(personIds.stream()
                .map(id -> Objects.requireNonNullElseGet(told.get(id), () -> defaults(id)))
                .toList());
    }
}
