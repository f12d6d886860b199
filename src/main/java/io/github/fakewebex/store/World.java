package io.github.fakewebex.store;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A closed copy of everything: organizations, people, tokens and settings. Deleting it deletes all it holds. */
@Entity
public class World extends Keyed<String> {

    /** The world that is there from the start. */
    public static final String DEFAULT = "default";

    /** So many changes a world may see in the millisecond before another of its name is created. */
    private static final int REVISIONS_BITS = 20;

    @Id
    private String name;

    private String origin;

    private Instant created;

    @Convert(converter = QuirksColumn.class)
    private Map<Quirk, Integer> quirks;

    @Embedded
    private ClockSetting clock;

    private long revision;

    private long making;

    @SuppressWarnings("NullAway")
    protected World() {}

    /**
     * @param origin the scenario that it is made from; empty where it is made from something else
     * @param created when it is said to be made
     * @param quirks the quirks that are on; one that takes no value carries 1
     * @param made when it is made indeed, later than any world of that name before
     */
    public World(
            String name, String origin, Instant created, Map<Quirk, Integer> quirks, ClockSetting clock, Instant made) {
        this.name = name;
        this.origin = origin;
        this.created = created;
        this.quirks = Map.copyOf(quirks);
        this.clock = clock;
        // Where a world of that name was before, whoever remembers something of it must not take this for that.
        this.revision = made.toEpochMilli() << REVISIONS_BITS;
        this.making = revision;
    }

    public String name() {
        return name;
    }

    /** The scenario that the world was made from; empty where it was made from something else. */
    public String origin() {
        return origin;
    }

    /** Says what the world is made from, now that it was made anew. */
    public void madeFrom(String origin) {
        this.origin = origin;
        touch();
    }

    public Instant created() {
        return created;
    }

    /** What holds for the whole world at this moment. */
    public WorldState state() {
        return state(null);
    }

    WorldState state(WorldState.@Nullable Written written) {
        return new WorldState(name, quirks, clock, revision, making, written);
    }

    /** Says that the world is emptied, and filled anew, with these quirks and no others. */
    public void makeAnew(Map<Quirk, Integer> itsQuirks, ClockSetting itsClock) {
        touch();
        this.making = revision;
        quirks(itsQuirks);
        clock(itsClock);
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

    @Override
    public String getId() {
        return name;
    }

    /** Tells everyone who remembers something of this world to look again. */
    public void touch() {
        revision++;
    }
}
