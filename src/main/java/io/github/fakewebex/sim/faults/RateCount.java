package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Entity;

/** How many requests fell into the latest window of a rate limit, for one of those whose requests are counted together. */
@Entity
class RateCount extends WorldScoped {

    private String limitName;
    private long began;
    private long requests;

    @SuppressWarnings("NullAway")
    protected RateCount() {
        super("");
    }

    /** No request yet. */
    RateCount(String limitName, String holder) {
        super(id(limitName, holder));
        this.limitName = limitName;
    }

    /** What the count of that token or organization is found by. */
    static String id(String limitName, String holder) {
        return limitName + " " + holder;
    }

    /** How many requests there were in the window that began then, in milliseconds since 1970. */
    long requestsSince(long window) {
        return began == window ? requests : 0;
    }

    /** Counts one more in the window that began then. */
    void count(long window) {
        requests = requestsSince(window) + 1;
        began = window;
    }
}
