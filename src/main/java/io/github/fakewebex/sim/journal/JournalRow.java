package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** An entry in the database, by its number. */
@Entity
@Table(name = "journal_entry")
class JournalRow extends WorldScoped {

    private byte[] content;

    @SuppressWarnings("NullAway")
    protected JournalRow() {
        super("");
    }

    JournalRow(long number, byte[] content) {
        super(id(number));
        this.content = content;
    }

    /** What the entry of that number is found by; texts sort as their numbers do. */
    static String id(long number) {
        return String.format(Locale.ROOT, "%019d", Math.max(0, number));
    }

    byte[] content() {
        return content;
    }
}
