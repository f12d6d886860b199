package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.RowLocks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets faults strike requests: in their order, the first that strikes. Every match is counted in the store. */
@Component
class Strikes {

    /** Each strike may throw dice that often. */
    private static final int THROWS = 4;

    private final ArmedFaultRepository faults;
    private final RowLocks locks;
    private final Decider decider;
    private final Chance chance;
    private final TransactionTemplate transaction;

    Strikes(
            ArmedFaultRepository faults,
            RowLocks locks,
            Decider decider,
            Chance chance,
            TransactionTemplate transaction) {
        this.faults = faults;
        this.locks = locks;
        this.decider = decider;
        this.chance = chance;
        this.transaction = transaction;
    }

    /** The fault that strikes the request; empty when none does. */
    Optional<Strike> on(Facts facts, List<LoadedRules.Loaded> rules) {
        return rules.stream()
                .filter(facts::match)
                .flatMap(rule ->
                        CurrentWorld.in(facts.asked().world(), () -> transaction.execute(status -> count(rule, facts)))
                                .stream())
                .findFirst();
    }

    /** The fault that would strike the request if it came now; nothing is counted. */
    Optional<FaultRule> foreseen(Facts facts, List<LoadedRules.Loaded> rules) {
        return CurrentWorld.in(
                facts.asked().world(),
                () -> rules.stream()
                        .filter(facts::match)
                        .flatMap(rule -> faults.find(rule.name()).filter(fault -> matches(fault, rule, facts)).stream())
                        .filter(decider::strikesNext)
                        .map(ArmedFault::rule)
                        .findFirst());
    }

    private Optional<Strike> count(LoadedRules.Loaded rule, Facts facts) {
        // Each request is counted once, and no strike is given twice.
        Optional<ArmedFault> fault =
                locks.lock(ArmedFault.class, rule.name()).filter(found -> matches(found, rule, facts));
        boolean strikes = fault.filter(decider::strikesNext).isPresent();
        fault.ifPresent(it -> it.count(strikes));
        return fault.filter(it -> strikes).map(this::strike);
    }

    /** Whether the fault is the one that matched, or matches too: another may have been armed in its place meanwhile. */
    private static boolean matches(ArmedFault fault, LoadedRules.Loaded matched, Facts facts) {
        return fault.rule().equals(matched.rule()) || facts.match(LoadedRules.Loaded.of(fault.rule()));
    }

    private Strike strike(ArmedFault fault) {
        String dice = fault.id() + "'s effect";
        long first = fault.matched() * THROWS;
        return new Strike(
                fault.id(), Objects.requireNonNull(fault.rule().effect()), number -> chance.dice(dice, first + number));
    }
}
