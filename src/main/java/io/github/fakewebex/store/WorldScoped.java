package io.github.fakewebex.store;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A row that belongs to one world. Hibernate fills in {@code world} from {@link CurrentWorld} and confines every query to
 * it. Ids are assigned, so the row itself knows whether it is new: nothing is selected before an insert.
 */
@MappedSuperclass
@IdClass(WorldKey.class)
public abstract class WorldScoped implements Persistable<WorldKey> {

    @Id
    @TenantId
    @SuppressWarnings("NullAway.Init")
    private String world;

    @Id
    private String id;

    @Transient
    private boolean stored;

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

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
