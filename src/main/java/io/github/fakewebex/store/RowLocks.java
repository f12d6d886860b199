package io.github.fakewebex.store;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.stereotype.Component;

/** Locks rows of the current world. */
@Component
public class RowLocks {

    private final EntityManager entities;
    private final PersistenceExceptionTranslator failures;

    RowLocks(EntityManager entities, JpaVendorAdapter hibernate) {
        this.entities = entities;
        this.failures = Objects.requireNonNull(hibernate.getJpaDialect());
    }

    /**
     * Finds a row, and locks it until the transaction ends: two changes at once are done one after the other, and neither
     * is lost.
     *
     * @return empty when the current world has no such row
     * @throws org.springframework.dao.DataAccessException when the database fails, or the lock is not to be had
     */
    public <T extends WorldScoped> Optional<T> lock(Class<T> type, String id) {
        Session session = entities.unwrap(Session.class);
        String world = session.getTenantIdentifier();
        // The key says which world it is. While the filter that says so for queries is on, Hibernate translates what it
        // finds by key to SQL anew each time, and writers wait for this.
        session.disableFilter(TenantIdBinder.FILTER_NAME);
        try {
            WorldKey key = new WorldKey(world, id);
            // Whoever makes the world anew deletes a row and creates it again at once. Who waited for the row that is
            // deleted finds nothing, and the one that is there now only with a second look.
            return find(session, type, key).or(() -> find(session, type, key));
        } catch (RuntimeException failure) {
            throw DataAccessUtils.translateIfNecessary(failure, failures);
        } finally {
            session.enableFilter(TenantIdBinder.FILTER_NAME).setParameter(TenantIdBinder.PARAMETER_NAME, world);
        }
    }

    private static <T extends WorldScoped> Optional<T> find(Session session, Class<T> type, WorldKey key) {
        // By Hibernate's lock mode, not by JPA's: asked by that, on PostgreSQL, it takes many a failure for a row that
        // is not there.
        return Optional.ofNullable(session.find(type, key, LockMode.PESSIMISTIC_WRITE));
    }
}
