package io.github.fakewebex.webex.features;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.GroupCommits;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.WorldKey;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.webex.access.PersonRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the settings of a feature. Changes of one person's setting can only be made one after the other; but those that
 * come while others are being committed are made and committed together, right after them.
 *
 * @param <S> the setting
 */
public final class SettingChanges<S extends PersonSetting> {

    private final Class<S> type;
    private final RowLocks locks;
    private final TransactionTemplate transaction;
    private final GroupCommits<WorldKey, Pending<S>> changing = new GroupCommits<>(this::committed);

    /** @param type of which setting */
    public SettingChanges(Class<S> type, RowLocks locks, TransactionTemplate transaction) {
        this.type = type;
        this.locks = locks;
        this.transaction = transaction;
    }

    /** A change that waits for its turn. The thread that makes it may be another one than that which brought it. */
    private static final class Pending<S> {

        private final WorldState world;
        private final Function<S, RequestTrace.Change> change;
        private RequestTrace.@Nullable Change made;

        Pending(WorldState world, Function<S, RequestTrace.Change> change) {
            this.world = world;
            this.change = change;
        }

        void make(S setting) {
            made = CurrentWorld.in(world, () -> change.apply(setting));
        }
    }

    /**
     * Returns when the change is committed, and notes it for the journal. In a transaction that is there already, it is made
     * as a part of that.
     *
     * @param change changes the setting, and tells what it did; it must not refuse, nor look at what belongs to its thread
     * @throws io.github.fakewebex.webex.error.WebexErrorException 404 when the person is gone
     */
    public void make(PersonRef person, Function<S, RequestTrace.Change> change) {
        Pending<S> pending = new Pending<>(CurrentWorld.state(), change);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            make(person.personId(), List.of(pending));
        } else {
            changing.join(new WorldKey(pending.world.name(), person.personId()), pending);
        }
        RequestTrace.changed(Optional.ofNullable(pending.made).orElseThrow(PersonRef::gone));
    }

    private void committed(WorldKey person, List<Pending<S>> together) {
        transaction.executeWithoutResult(status -> make(person.id(), together));
    }

    private void make(String personId, List<Pending<S>> together) {
        locks.lock(type, personId).ifPresent(setting -> together.forEach(pending -> pending.make(setting)));
    }
}
