package io.github.fakewebex.sim.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldSection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arms and disarms the faults of the current world. */
@Service
public class Faults implements WorldSection<FaultRule> {

    private final ArmedFaultRepository faults;
    private final RowLocks locks;
    private final WorldRepository worlds;
    private final Chance chance;

    Faults(ArmedFaultRepository faults, RowLocks locks, WorldRepository worlds, Chance chance) {
        this.faults = faults;
        this.locks = locks;
        this.worlds = worlds;
        this.chance = chance;
    }

    /**
     * A fault that lies in wait.
     *
     * @param matched how many requests its matchers met
     * @param struck how many of these it struck
     * @param remaining how often it will strike at most from now on; null where there is no such bound
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Armed(
            @JsonUnwrapped FaultRule rule,
            long matched,
            long struck,
            @Nullable Long remaining) {

        static Armed of(ArmedFault fault) {
            return new Armed(fault.rule(), fault.matched(), fault.struck(), Decider.remaining(fault));
        }
    }

    /** All faults, in the order in which they are tried. */
    @Transactional(readOnly = true)
    public List<Armed> all() {
        return faults.inOrder().stream().map(Armed::of).toList();
    }

    /**
     * The fault of that name.
     *
     * @throws SimRefusal when there is none
     */
    @Transactional(readOnly = true)
    public Armed named(String name) {
        return Armed.of(faults.find(name).orElseThrow(Faults::unknown));
    }

    /**
     * Arms a fault behind all others.
     *
     * @throws SimRefusal when its name is taken
     */
    @Transactional
    public Armed arm(FaultRule rule) {
        change();
        String name = rule.name() == null
                ? chance.name("fault-", drawn -> faults.find(drawn).isPresent())
                : rule.name();
        if (faults.find(name).isPresent()) {
            throw SimRefusal.of(SimRefusal.Kind.CONFLICT, "There is a fault of that name already.");
        }
        return Armed.of(faults.saveAndFlush(new ArmedFault(name, nextPlace(), rule)));
    }

    /** Arms faults behind all others; those of the same names that are there are replaced where they stand. */
    @Transactional
    public List<Armed> armAll(List<FaultRule> rules) {
        // Before it is looked which are there, so that nobody arms them meanwhile.
        change();
        return rules.stream()
                .map(rule -> faults.find(Objects.requireNonNullElse(rule.name(), ""))
                        .map(there -> replace(there.id(), rule))
                        .orElseGet(() -> arm(rule)))
                .toList();
    }

    /**
     * Arms another rule in place of the fault of that name, and counts anew.
     *
     * @throws SimRefusal when there is none, or the rule has another name
     */
    @Transactional
    public Armed replace(String name, FaultRule rule) {
        change();
        ArmedFault fault = locks.lock(ArmedFault.class, name).orElseThrow(Faults::unknown);
        if (rule.name() != null && !rule.name().equals(name)) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "The name in the body is not that in the path.");
        }
        fault.replace(rule);
        return Armed.of(fault);
    }

    /**
     * Disarms a fault.
     *
     * @throws SimRefusal when there is none of that name
     */
    @Transactional
    public void disarm(String name) {
        change();
        faults.delete(locks.lock(ArmedFault.class, name).orElseThrow(Faults::unknown));
    }

    @Override
    public String section() {
        return "faults";
    }

    @Override
    public Class<FaultRule> rowType() {
        return FaultRule.class;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FaultRule> rows() {
        return faults.inOrder().stream().map(ArmedFault::rule).toList();
    }

    @Override
    @Transactional
    public void create(List<FaultRule> rows) {
        rows.forEach(this::arm);
    }

    @Override
    @Transactional
    public void clear() {
        change();
        faults.deleteAllInBatch();
    }

    private long nextPlace() {
        return faults.inOrder().stream().mapToLong(ArmedFault::place).max().orElse(0) + 1;
    }

    /** Whoever remembers the faults looks again; two changes at once are done one after the other. */
    private void change() {
        worlds.findToChange(CurrentWorld.required()).ifPresent(World::touch);
    }

    private static SimRefusal unknown() {
        return SimRefusal.of(SimRefusal.Kind.UNKNOWN, "There is no fault of that name.");
    }
}
