package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldSection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Switches the rate limits of the current world on and off. */
@Service
public class RateLimits implements WorldSection<RateLimit> {

    private final ArmedLimitRepository limits;
    private final RowLocks locks;
    private final RateCountRepository counts;
    private final WorldRepository worlds;
    private final Chance chance;

    RateLimits(
            ArmedLimitRepository limits,
            RowLocks locks,
            RateCountRepository counts,
            WorldRepository worlds,
            Chance chance) {
        this.limits = limits;
        this.locks = locks;
        this.counts = counts;
        this.worlds = worlds;
        this.chance = chance;
    }

    /**
     * The limit of that name.
     *
     * @throws SimRefusal when there is none
     */
    @Transactional(readOnly = true)
    public RateLimit named(String name) {
        return limits.find(name).orElseThrow(RateLimits::unknown).rule();
    }

    /**
     * Switches a limit on.
     *
     * @throws SimRefusal when its name is taken
     */
    @Transactional
    public RateLimit add(RateLimit limit) {
        change();
        String name = limit.name() == null
                ? chance.name("limit-", drawn -> limits.find(drawn).isPresent())
                : limit.name();
        if (limits.find(name).isPresent()) {
            throw SimRefusal.of(SimRefusal.Kind.CONFLICT, "There is a rate limit of that name already.");
        }
        long place =
                limits.inOrder().stream().mapToLong(ArmedLimit::place).max().orElse(0) + 1;
        return limits.saveAndFlush(new ArmedLimit(name, place, limit)).rule();
    }

    /**
     * Switches on another limit in place of that one, and counts anew.
     *
     * @throws SimRefusal when there is none of that name, or the limit has another name
     */
    @Transactional
    public RateLimit replace(String name, RateLimit limit) {
        change();
        ArmedLimit there = locks.lock(ArmedLimit.class, name).orElseThrow(RateLimits::unknown);
        if (limit.name() != null && !limit.name().equals(name)) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "The name in the body is not that in the path.");
        }
        there.replace(limit);
        counts.deleteByLimitName(name);
        return there.rule();
    }

    /**
     * Switches a limit off.
     *
     * @throws SimRefusal when there is none of that name
     */
    @Transactional
    public void remove(String name) {
        change();
        limits.delete(locks.lock(ArmedLimit.class, name).orElseThrow(RateLimits::unknown));
    }

    @Override
    public String section() {
        return "rateLimits";
    }

    @Override
    public Class<RateLimit> rowType() {
        return RateLimit.class;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RateLimit> rows() {
        return limits.inOrder().stream().map(ArmedLimit::rule).toList();
    }

    @Override
    @Transactional
    public void create(List<RateLimit> rows) {
        rows.forEach(this::add);
    }

    @Override
    @Transactional
    public void clear() {
        change();
        limits.deleteAllInBatch();
    }

    /** Whoever remembers the limits looks again; two changes at once are done one after the other. */
    private void change() {
        worlds.findToChange(CurrentWorld.required()).ifPresent(World::touch);
    }

    private static SimRefusal unknown() {
        return SimRefusal.of(SimRefusal.Kind.UNKNOWN, "There is no rate limit of that name.");
    }
}
