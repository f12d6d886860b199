package io.github.fakewebex.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** How often a world was written, by whichever server; {@link WriteCounts} counts. */
@Entity
@Immutable
class WriteCount {

    @Id
    @SuppressWarnings("NullAway.Init")
    private String world;

    private long directory;

    private long settings;

    protected WriteCount() {}

    WorldState.Written written() {
        return new WorldState.Written(directory, settings);
    }
}
