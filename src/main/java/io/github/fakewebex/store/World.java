package io.github.fakewebex.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;

/** A closed copy of everything: organizations, people, tokens and settings. Deleting it deletes all it holds. */
@Entity
public class World {

    /** The world that is there from the start. */
    public static final String DEFAULT = "default";

    @Id
    private String name;

    private Instant created;

    @Convert(converter = QuirksColumn.class)
    private Map<Quirk, Integer> quirks;

    @Embedded
    private ClockSetting clock;

    private long revision;

    @SuppressWarnings("NullAway")
    protected World() {}

    /** A world of that name with the given quirks switched on; a quirk that takes no value carries 1. */
    public World(String name, Instant created, Map<Quirk, Integer> quirks, ClockSetting clock) {
        this.name = name;
        this.created = created;
        this.quirks = Map.copyOf(quirks);
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    /** What holds for the whole world at this moment. */
    public WorldState state() {
        return new WorldState(name, quirks, clock, revision);
    }

    /** Switches on these quirks, and all others off. */
    public void quirks(Map<Quirk, Integer> others) {
        this.quirks = Map.copyOf(others);
        touch();
    }

    public void clock(ClockSetting other) {
        this.clock = other;
        touch();
    }

    /** Tells everyone who remembers something of this world to look again. */
    public void touch() {
        revision++;
    }
}
