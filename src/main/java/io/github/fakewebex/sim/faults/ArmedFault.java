package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A fault that lies in wait, and how often it has met requests. */
@Entity
@Table(name = "fault")
class ArmedFault extends WorldScoped {

    private long place;

    @Convert(converter = JsonColumn.OfFault.class)
    private FaultRule rule;

    private long matched;
    private long struck;

    @SuppressWarnings("NullAway")
    protected ArmedFault() {
        super("");
    }

    /**
     * A fault that has met no request yet.
     *
     * @param place its place among the world's faults, the first of which strikes
     */
    ArmedFault(String name, long place, FaultRule rule) {
        super(name);
        this.place = place;
        this.rule = rule.named(name);
    }

    long place() {
        return place;
    }

    FaultRule rule() {
        return rule;
    }

    long matched() {
        return matched;
    }

    long struck() {
        return struck;
    }

    /** Arms another rule in the same place, as if it had met no request yet. */
    void replace(FaultRule other) {
        this.rule = other.named(id());
        this.matched = 0;
        this.struck = 0;
    }

    /** Counts a matching request, and whether it is struck. */
    void count(boolean strikes) {
        matched++;
        if (strikes) {
            struck++;
        }
    }
}
