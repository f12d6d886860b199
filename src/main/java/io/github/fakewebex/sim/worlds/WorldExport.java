package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.PeopleRoom;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedExport;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current world as a seed: its quirks, its clock and all that it holds, as they are at one moment. */
@Component
public class WorldExport {

    /** A seed is held in memory as a whole. */
    private static final int MOST_PEOPLE = 100_000;

    private final Settings settings;
    private final PersonRepository people;
    private final PeopleRoom room;
    private final SeedExport export;

    WorldExport(Settings settings, PersonRepository people, PeopleRoom room, SeedExport export) {
        this.settings = settings;
        this.people = people;
        this.room = room;
        this.export = export;
    }

    /**
     * What the current world is now. Outside of a transaction, so that this one's isolation holds.
     *
     * @throws SimRefusal when it is gone, or larger than a seed can be, or than the heap has room for
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Seed current() {
        WorldState world = settings.current();
        long count = people.count();
        if (count > MOST_PEOPLE) {
            throw SimRefusal.of(
                    SimRefusal.Kind.TOO_LARGE,
                    "The world has " + count + " people; a seed can have " + MOST_PEOPLE + " at most.");
        }
        return room.forSeed(count, () -> export.of(world));
    }
}
