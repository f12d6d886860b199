package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what holds for the whole of the current world: its quirks and its clock. */
@Service
public class Settings {

    private final WorldRepository worlds;
    private final SimClock clock;

    Settings(WorldRepository worlds, SimClock clock) {
        this.worlds = worlds;
        this.clock = clock;
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public WorldState current() {
        return worlds.findById(CurrentWorld.required()).map(World::state).orElseThrow(SimRefusal::unknownWorld);
    }

    /** Switches on these quirks, and all others off. */
    @Transactional
    public WorldState quirks(Map<Quirk, Integer> quirks) {
        return changed(world -> world.quirks(quirks));
    }

    /**
     * Sets the clock.
     *
     * @throws SimRefusal when it would show a time before 1970 or after 9998
     */
    @Transactional
    public WorldState clock(UnaryOperator<ClockSetting> change) {
        return changed(world -> world.clock(sensible(change.apply(world.state().clock()))));
    }

    /** Moves the clock forward, or back where the duration is negative; a frozen one stays frozen. */
    @Transactional
    public WorldState advance(Duration by) {
        return clock(setting -> setting.advanced(by));
    }

    private ClockSetting sensible(ClockSetting setting) {
        Instant shown = setting.at(clock.machine());
        if (shown.isBefore(ClockSetting.EARLIEST) || shown.isAfter(ClockSetting.LATEST)) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "The clock must show a time between 1970 and 9998.");
        }
        return setting;
    }

    private WorldState changed(Consumer<World> change) {
        World world = worlds.findToChange(CurrentWorld.required()).orElseThrow(SimRefusal::unknownWorld);
        change.accept(world);
        return world.state();
    }
}
