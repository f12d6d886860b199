package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A rate limit that is on. */
@Entity
@Table(name = "rate_limit")
class ArmedLimit extends WorldScoped {

    private long place;

    @Convert(converter = JsonColumn.OfLimit.class)
    private RateLimit rule;

    @SuppressWarnings("NullAway")
    protected ArmedLimit() {
        super("");
    }

    /**
     * A limit.
     *
     * @param place its place among the world's limits, in which they are counted
     */
    ArmedLimit(String name, long place, RateLimit rule) {
        super(name);
        this.place = place;
        this.rule = rule.named(name);
    }

    long place() {
        return place;
    }

    RateLimit rule() {
        return rule;
    }

    void replace(RateLimit other) {
        this.rule = other.named(id());
    }
}
