package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.seed.PeopleRoom;
import io.github.fakewebex.sim.seed.Scenarios;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.Seeder;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.WorldSection;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills and empties the current world, as part of the caller's transaction. */
@Component
class WorldContent {

    private final Scenarios scenarios;
    private final PeopleRoom room;
    private final Seeder seeder;
    private final PersonRepository people;
    private final OrganizationRepository organizations;
    private final List<WorldSection<?>> sections;
    private final EntityManager entities;

    WorldContent(
            Scenarios scenarios,
            PeopleRoom room,
            Seeder seeder,
            PersonRepository people,
            OrganizationRepository organizations,
            List<WorldSection<?>> sections,
            EntityManager entities) {
        this.scenarios = scenarios;
        this.room = room;
        this.seeder = seeder;
        this.people = people;
        this.organizations = organizations;
        this.sections = sections;
        this.entities = entities;
    }

    Origin origin(String from) {
        return Origin.parse(from, scenarios);
    }

    Seed seed(Origin scenario) {
        return scenarios.named(scenario.name());
    }

    /** Fills a world that is empty, with so many who are made up beside the seed. */
    void fill(Seed seed, int crowd, String world) {
        room.keepToStore(seed.people().size() + crowd);
        seeder.write(seed, crowd, world);
    }

    /** Replaces all that the world holds, in the same way. */
    void refill(Seed seed, int crowd, String world) {
        room.keepToReplace(seed.people().size() + crowd);
        clear();
        seeder.write(seed, crowd, world);
    }

    /** Deletes everything but the world itself and its snapshots; what hangs on people and organizations goes with them. */
    void empty() {
        room.keepToDelete();
        clear();
    }

    private void clear() {
        // As in all transactions, first organizations and then people: so nobody waits in a circle.
        organizations.findToDelete();
        people.deleteAllInBatch();
        organizations.deleteAllInBatch();
        sections.forEach(WorldSection::clear);
        entities.flush();
    }
}
