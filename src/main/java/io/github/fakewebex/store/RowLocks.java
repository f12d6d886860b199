package io.github.fakewebex.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.springframework.stereotype.Component;

/** Locks rows of the current world. */
@Component
public class RowLocks {

    private final EntityManager entities;

    RowLocks(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Finds a row, and locks it until the transaction ends: two changes at once are done one after the other, and neither
     * is lost.
     *
     * @return empty when the current world has no such row
     */
    public <T extends WorldScoped> Optional<T> lock(Class<T> type, String id) {
        WorldKey key = new WorldKey(CurrentWorld.required(), id);
        Session session = entities.unwrap(Session.class);
        // The key says which world it is. While the filter that says so for queries is on, Hibernate translates what it
        // finds by key to SQL anew each time, and writers wait for this.
        session.disableFilter(TenantIdBinder.FILTER_NAME);
        try {
            return Optional.ofNullable(session.find(type, key, LockModeType.PESSIMISTIC_WRITE));
        } finally {
            session.enableFilter(TenantIdBinder.FILTER_NAME).setParameter(TenantIdBinder.PARAMETER_NAME, key.world());
        }
    }
}
