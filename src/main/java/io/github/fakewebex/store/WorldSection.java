package io.github.fakewebex.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a world that its seed file has a section for. Whoever offers this as a bean takes part in seeding, export,
 * reset and snapshots without any other part knowing it. All methods work in the current world.
 *
 * @param <R> a record of the section
 */
public interface WorldSection<R> {

    /** An entry with a name that no other entry of its section has. */
    interface Named {

        /** The name; null for one that is made up when the entry is created. */
        @Nullable
        String name();
    }

    /** The name of the section in a seed file. */
    String section();

    /** The record type of the section's entries; its constraints are those of Bean Validation. */
    Class<R> rowType();

    /** What is there, in a stable order; defaults that need not be told are left out. */
    List<R> rows();

    /** Creates a row for each entry. */
    void create(List<R> rows);

    /** Deletes all rows. */
    void clear();
}
