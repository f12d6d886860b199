package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.store.WorldScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A world as it once was, under a name of its own: a seed, as compressed JSON. */
@Entity
@Table(name = "world_snapshot")
class Snapshot extends WorldScoped {

    /** What the world was made from, where that is no scenario. No other snapshot can be called so. */
    static final String ORIGIN = ".origin";

    private Instant taken;
    private int people;
    private byte[] content;

    @SuppressWarnings("NullAway")
    protected Snapshot() {
        super("");
    }

    Snapshot(String name, Instant taken, int people, byte[] content) {
        super(name);
        this.taken = taken;
        this.people = people;
        this.content = content;
    }

    Instant taken() {
        return taken;
    }

    int people() {
        return people;
    }

    byte[] content() {
        return content;
    }
}
