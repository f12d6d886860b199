package io.github.fakewebex.sim.faults;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.fakewebex.sim.trace.Key;
import io.github.fakewebex.sim.worlds.WorldReplaced;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The rules of worlds, remembered for as long as the revision of their world stays the same. That comes with each request
 * anyway, so a world without any rule costs its requests nothing, and a change of one server shows on all.
 */
@Component
class LoadedRules {

    /** Those of so many worlds at most: of a world that another server deleted, nobody tells. */
    private static final int LIMIT = 10_000;

    private final Cache<String, Rules> remembered =
            Caffeine.newBuilder().maximumSize(LIMIT).executor(Runnable::run).build();
    private final Faults faults;
    private final RateLimits limits;

    LoadedRules(Faults faults, RateLimits limits) {
        this.faults = faults;
        this.limits = limits;
    }

    /** A fault's rule, ready to be matched; ids are keys. */
    record Loaded(
            FaultRule rule,
            @Nullable PathPattern path,
            @Nullable String person,
            @Nullable String organization) {

        static Loaded of(FaultRule rule) {
            return new Loaded(
                    rule,
                    rule.path() == null ? null : PathPatternParser.defaultInstance.parse(rule.path()),
                    rule.person() == null ? null : Key.of(rule.person()),
                    rule.organization() == null ? null : Key.of(rule.organization()));
        }

        String name() {
            return String.valueOf(rule.name());
        }
    }

    /** All rules of a world, each kind in its order. */
    record Rules(long revision, List<Loaded> faults, List<RateLimit> limits) {

        boolean isEmpty() {
            return faults.isEmpty() && limits.isEmpty();
        }
    }

    /** The rules of that world. */
    Rules of(WorldState world) {
        Rules known = remembered.getIfPresent(world.name());
        if (known != null && known.revision() == world.revision()) {
            return known;
        }
        Rules loaded = CurrentWorld.in(
                world,
                () -> new Rules(
                        world.revision(), faults.rows().stream().map(Loaded::of).toList(), limits.rows()));
        remembered.put(world.name(), loaded);
        return loaded;
    }

    @EventListener
    void forget(WorldReplaced replaced) {
        remembered.invalidate(replaced.world());
    }
}
