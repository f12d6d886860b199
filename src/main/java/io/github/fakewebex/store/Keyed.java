package io.github.fakewebex.store;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row whose key is given to it, so that it knows itself whether it is new: nothing is selected before an insert, and a key
 * that is taken is refused by the table.
 *
 * @param <K> the key
 */
@MappedSuperclass
public abstract class Keyed<K> implements Persistable<K> {

    @Transient
    private boolean stored;

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
