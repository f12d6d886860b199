package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.time.Chance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides whether a fault strikes the next request that its matchers meet. */
@Component
class Decider {

    private final Chance chance;

    Decider(Chance chance) {
        this.chance = chance;
    }

    /** Whether it strikes the next one. */
    boolean strikesNext(ArmedFault fault) {
        FaultRule rule = fault.rule();
        long number = fault.matched() + 1;
        Long remaining = remaining(fault);
        return (rule.nth() == null || rule.nth() == number)
                && (remaining == null || remaining > 0)
                && (rule.probability() == null || chance.dice(fault.id(), number) < rule.probability());
    }

    /** How often the fault will strike at most from now on; null where there is no such bound. */
    static @Nullable Long remaining(ArmedFault fault) {
        Integer times = fault.rule().times();
        Integer nth = fault.rule().nth();
        if (nth != null) {
            return fault.matched() < nth ? 1L : 0L;
        }
        return times == null ? null : times - fault.struck();
    }
}
