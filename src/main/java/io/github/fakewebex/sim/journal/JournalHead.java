package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The one row by which the entries of a world are numbered, there as long as the world; whoever holds its lock may add one. */
@Entity
@Table(name = "journal")
class JournalHead extends WorldScoped {

    /** The id of the one. */
    static final String ID = "head";

    private long making;
    private long latest;

    @SuppressWarnings("NullAway")
    protected JournalHead() {
        super("");
    }

    /** No entry yet of that making of the world. */
    JournalHead(long making) {
        super(ID);
        this.making = making;
    }

    long making() {
        return making;
    }

    long latest() {
        return latest;
    }

    /** The number of the next entry. */
    long next() {
        return ++latest;
    }

    /** The world was made anew, and its entries are numbered anew. */
    void beginAnew(long newer) {
        making = newer;
        latest = 0;
    }
}
