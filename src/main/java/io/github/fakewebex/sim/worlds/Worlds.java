package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.Seeder;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates and deletes worlds. A world comes and goes whole: no reader ever meets half of one. */
@Service
public class Worlds {

    private final WorldRepository worlds;
    private final PersonRepository people;
    private final Seeder seeder;
    private final SimClock clock;
    private final TransactionTemplate transaction;

    Worlds(
            WorldRepository worlds,
            PersonRepository people,
            Seeder seeder,
            SimClock clock,
            TransactionTemplate transaction) {
        this.worlds = worlds;
        this.people = people;
        this.seeder = seeder;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether there is a world of that name. */
    public boolean exists(String name) {
        return worlds.existsByName(name);
    }

    /** Creates a world that holds what the seed says. */
    public void create(String name, Seed seed) {
        CurrentWorld.in(
                name,
                () -> transaction.execute(status -> {
                    worlds.saveAndFlush(new World(name, clock.now(), seed.quirks(), ClockSetting.MACHINE));
                    seeder.write(seed, name);
                    return name;
                }));
    }

    /** Deletes the world and all it holds; one that is not there stays so. */
    public void delete(String name) {
        CurrentWorld.in(
                name,
                () -> transaction.execute(status -> {
                    people.deleteAllInBatch();
                    return worlds.deleteByName(name);
                }));
    }
}
