package io.github.fakewebex.control.worlds;

import io.github.fakewebex.control.TokenEntry;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is told of worlds. */
@Component
class WorldViews {

    /** The people that are named when a world is shown; of a crowd, these come first. */
    private static final int NAMED_PEOPLE = 100;

    private final WorldRepository worlds;
    private final PersonRepository people;
    private final AccessTokenRepository tokens;

    WorldViews(WorldRepository worlds, PersonRepository people, AccessTokenRepository tokens) {
        this.worlds = worlds;
        this.people = people;
        this.tokens = tokens;
    }

    /**
     * A world in a list.
     *
     * @param from the scenario it was made from; empty where it was made from something else
     * @param people how many there are
     * @param tokens how many there are
     */
    record WorldEntry(String name, String from, Instant created, long people, long tokens) {}

    /**
     * A world.
     *
     * @param peopleCount how many people there are, of whom the first hundred are named
     */
    record WorldView(
            String name,
            String from,
            Instant created,
            Map<Quirk, Integer> quirks,
            long peopleCount,
            List<PersonEntry> people,
            List<TokenEntry> tokens) {}

    /** A person, by the key that every clone of the scenario shares. */
    record PersonEntry(String id, String displayName, String email, String organizationId) {}

    /** All worlds, by name. */
    List<WorldEntry> all() {
        return worlds.all().stream()
                .map(world -> new WorldEntry(
                        world.name(),
                        world.origin(),
                        world.created(),
                        CurrentWorld.in(world.state(), people::count),
                        tokens.countByWorld(world.name())))
                .toList();
    }

    /** The current world. */
    @Transactional(readOnly = true)
    public WorldView current() {
        return of(worlds.findById(CurrentWorld.required()).orElseThrow(SimRefusal::unknownWorld));
    }

    /** The current world, whose row is known. */
    @Transactional(readOnly = true)
    public WorldView of(World world) {
        List<PersonEntry> named = people.named(Limit.of(NAMED_PEOPLE)).stream()
                .map(WorldViews::entry)
                .toList();
        return new WorldView(
                world.name(),
                world.origin(),
                world.created(),
                new TreeMap<>(world.state().quirks()),
                named.size() < NAMED_PEOPLE ? named.size() : people.count(),
                named,
                tokens.ofWorld(world.name()).stream().map(TokenEntry::of).toList());
    }

    private static PersonEntry entry(PersonRepository.Named person) {
        return new PersonEntry(person.id(), person.displayName(), person.email(), person.organizationId());
    }
}
