package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.Operations;
import io.github.fakewebex.store.PersonRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what faults and rate limits would do to a request, and changes nothing. */
@Component
public class Foresight {

    private final LoadedRules rules;
    private final Strikes strikes;
    private final Throttle throttle;
    private final Operations operations;
    private final PersonRepository people;

    Foresight(LoadedRules rules, Strikes strikes, Throttle throttle, Operations operations, PersonRepository people) {
        this.rules = rules;
        this.strikes = strikes;
        this.throttle = throttle;
        this.operations = operations;
        this.people = people;
    }

    /**
     * What a request would meet.
     *
     * @param name the name of the fault or limit
     * @param status the status it would be answered with in place of being done; null when it would be done
     */
    public record Foreseen(String name, @Nullable Integer status) {}

    /** What the request would meet first if it came now; empty for nothing. */
    public Optional<Foreseen> of(Asked asked) {
        Facts facts = new Facts(asked, operations, people);
        LoadedRules.Rules there = rules.of(asked.world());
        Optional<Foreseen> fault = strikes.foreseen(facts, there.faults())
                .map(rule -> new Foreseen(
                        String.valueOf(rule.name()),
                        rule.effect() == null ? null : rule.effect().status()));
        return fault.or(() ->
                throttle.foreseen(facts, there.limits()).map(limit -> new Foreseen(String.valueOf(limit.name()), 429)));
    }
}
