package io.github.fakewebex.store;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one world. Hibernate fills in {@code world} from {@link CurrentWorld}, as {@link Inserts} does, and confines every query to
 * it. The same id may be in every world.
 */
@MappedSuperclass
@IdClass(WorldKey.class)
public abstract class WorldScoped extends Keyed<WorldKey> {

    @Id
    @TenantId
    @SuppressWarnings("NullAway.Init")
    private String world;

    @Id
    private String id;

    protected WorldScoped(String id) {
        this.id = id;
    }

    /** The id within the world, as the bare key, not in Webex's base64 form. */
    public String id() {
        return id;
    }

    @Override
    public @Nullable WorldKey getId() {
        return new WorldKey(world, id);
    }
}
