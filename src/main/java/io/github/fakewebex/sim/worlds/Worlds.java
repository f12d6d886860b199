package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates, replaces and deletes worlds. A world comes and goes whole: no reader ever meets half of one. */
@Service
public class Worlds {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");

    private final WorldRepository worlds;
    private final WorldContent content;
    private final WorldExport export;
    private final Snapshots snapshots;
    private final SimClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Worlds(
            WorldRepository worlds,
            WorldContent content,
            WorldExport export,
            Snapshots snapshots,
            SimClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.worlds = worlds;
        this.content = content;
        this.export = export;
        this.snapshots = snapshots;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Whether there is a world of that name. */
    public boolean exists(String name) {
        return worlds.findById(name).isPresent();
    }

    /**
     * Creates a world from a scenario or from another world; resetting it brings that back.
     *
     * @param from what it is made from, as {@link Origin} has it
     * @throws SimRefusal when the name is taken or no name, there is nothing to make it from, or no room in the heap
     */
    public World create(String name, String from) {
        Origin origin = content.origin(from);
        if (origin.isWorld()) {
            return create(name, CurrentWorld.in(origin.name(), export::current));
        }
        Seed seed = content.seed(origin);
        return created(name, from, seed, () -> content.fill(seed, origin.crowd(), name));
    }

    /**
     * Creates a world that holds what the seed says; resetting it brings that back.
     *
     * @throws SimRefusal when the name is taken or no name, or there is no room in the heap
     */
    public World create(String name, Seed seed) {
        return created(name, "", seed, () -> {
            snapshots.take(Snapshot.ORIGIN, seed);
            content.fill(seed, 0, name);
        });
    }

    private World created(String name, String origin, Seed seed, Runnable fill) {
        if (!NAME.matcher(name).matches()) {
            throw SimRefusal.of(
                    SimRefusal.Kind.INVALID, "The name of a world has 1 to 63 lower-case letters, digits and hyphens.");
        }
        World world = new World(
                name,
                origin,
                clock.machine(),
                seed.quirks(),
                Objects.requireNonNullElse(seed.clock(), ClockSetting.MACHINE),
                SimClock.unseen());
        inside(name, () -> {
            if (exists(name)) {
                throw taken();
            }
            saved(world);
            events.publishEvent(new WorldBeginning(world.state()));
            fill.run();
            return world;
        });
        // Who deleted the one before may not have come to say so.
        events.publishEvent(new WorldReplaced(name, world.state().making() - 1));
        return world;
    }

    private void saved(World world) {
        try {
            worlds.saveAndFlush(world);
        } catch (DataIntegrityViolationException overtaken) {
            // Two asked for one name at the same moment, and the store let the other one have it.
            throw taken();
        }
    }

    /**
     * Makes the world from the seed, or makes it anew where it is there; resetting it brings that back.
     *
     * @return whether it is new
     * @throws SimRefusal when the name is no name, or there is no room in the heap
     */
    public boolean put(String name, Seed seed) {
        try {
            return createdElseReplaced(name, seed);
        } catch (SimRefusal refused) {
            if (refused.kind() == SimRefusal.Kind.TOO_LARGE) {
                throw refused;
            }
            // Another one may have created or deleted it since it was looked for.
            return createdElseReplaced(name, seed);
        }
    }

    private boolean createdElseReplaced(String name, Seed seed) {
        if (!exists(name)) {
            create(name, seed);
            return true;
        }
        replaced(name, world -> {
            world.madeFrom("");
            snapshots.take(Snapshot.ORIGIN, seed);
            refill(world, seed, 0);
        });
        return false;
    }

    /**
     * Brings back what the world was made from; its snapshots stay.
     *
     * @throws SimRefusal when there is no such world, or no room in the heap
     */
    public void reset(String name) {
        replaced(name, world -> {
            if (world.origin().isEmpty()) {
                refill(world, snapshots.content(Snapshot.ORIGIN), 0);
                return;
            }
            Origin origin = content.origin(world.origin());
            refill(world, content.seed(origin), origin.crowd());
        });
    }

    /**
     * Brings back what the world was when the snapshot was taken.
     *
     * @throws SimRefusal when there is no such world or snapshot, or no room in the heap
     */
    public void restore(String name, String snapshot) {
        replaced(name, world -> refill(world, snapshots.content(snapshot), 0));
    }

    /**
     * Deletes the world and all it holds; returns whether it was there.
     *
     * @throws SimRefusal when the heap has no room to do so
     */
    public boolean delete(String name) {
        Optional<WorldState> deleted = inside(
                name,
                () -> worlds.findToChange(name).map(world -> {
                    content.empty();
                    events.publishEvent(new WorldEnding(name));
                    worlds.deleteByName(name);
                    return world.state();
                }));
        deleted.ifPresent(world -> events.publishEvent(new WorldReplaced(name, world.making())));
        return deleted.isPresent();
    }

    private void refill(World world, Seed seed, int crowd) {
        world.makeAnew(seed.quirks(), Objects.requireNonNullElse(seed.clock(), ClockSetting.MACHINE));
        content.refill(seed, crowd, world.name());
    }

    private void replaced(String name, Consumer<World> replacement) {
        long ended = inside(name, () -> {
            World world = worlds.findToChange(name).orElseThrow(SimRefusal::unknownWorld);
            WorldState before = world.state();
            replacement.accept(world);
            events.publishEvent(new WorldBeginning(world.state()));
            return before.making();
        });
        events.publishEvent(new WorldReplaced(name, ended));
    }

    private <T> T inside(String name, Supplier<T> work) {
        return CurrentWorld.in(name, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static SimRefusal taken() {
        return SimRefusal.of(SimRefusal.Kind.CONFLICT, "There is a world of that name already.");
    }
}
