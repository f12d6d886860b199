package io.github.fakewebex.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A closed copy of everything: organizations, people, tokens and settings. Deleting it deletes all it holds. */
@Entity
public class World {

    /** The world that is there from the start. */
    public static final String DEFAULT = "default";

    @Id
    private String name;

    private Instant created;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "world_quirk", joinColumns = @JoinColumn(name = "world"))
    @MapKeyColumn(name = "quirk")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "quirk_value")
    private Map<Quirk, Integer> quirks = new EnumMap<>(Quirk.class);

    @SuppressWarnings("NullAway")
    protected World() {}

    /** A world of that name with the given quirks switched on; a quirk that takes no value carries 1. */
    public World(String name, Instant created, Map<Quirk, Integer> quirks) {
        this.name = name;
        this.created = created;
        this.quirks.putAll(quirks);
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    public Map<Quirk, Integer> quirks() {
        return Map.copyOf(quirks);
    }
}
