package io.github.fakewebex.webex.features;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.GroupCommits;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.WorldKey;
import io.github.fakewebex.store.WorldState;
import io.github.fakewebex.webex.access.PersonRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the settings of a feature. A person gets a row with the first change, as most of a large organization never make one.
 * Changes of one person's setting can only be made one after the other; but those that come while others are being
 * committed are made and committed together, right after them.
 *
 * @param <S> the setting
 */
public final class SettingStore<S extends PersonSetting> {

    private final Class<S> type;
    private final PersonSettingRepository<S> rows;
    private final Function<String, S> unset;
    private final Memory memory;
    private final RowLocks locks;
    private final TransactionTemplate transaction;
    private final GroupCommits<WorldKey, Pending<S>> changing = new GroupCommits<>(this::committed);

    SettingStore(
            Class<S> type,
            PersonSettingRepository<S> rows,
            Function<String, S> unset,
            Memory memory,
            RowLocks locks,
            TransactionTemplate transaction) {
        this.type = type;
        this.rows = rows;
        this.unset = unset;
        this.memory = memory;
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
     * The setting of the person with that key, to be read and not to be changed.
     *
     * @throws io.github.fakewebex.webex.error.WebexErrorException 404 when the person is gone
     */
    public S of(String personId) {
        return memory.recall(Memory.Kind.SETTINGS, type, personId, () -> read(personId))
                .orElseThrow(PersonRef::gone);
    }

    /** All that have a row in the current world, by the key of the person. */
    public List<S> all() {
        return rows.findAll(Sort.by("id"));
    }

    private Optional<S> read(String personId) {
        List<@Nullable S> found = rows.ofPerson(personId);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Objects.requireNonNullElseGet(found.get(0), () -> unset.apply(personId)));
    }

    /**
     * Returns when the change is committed, and notes it for the journal. In a transaction that is there already, it is made
     * as a part of that.
     *
     * @param change changes the setting, and tells what it did; it must not refuse, nor look at what belongs to its thread
     * @throws io.github.fakewebex.webex.error.WebexErrorException 404 when the person is gone
     */
    public void change(PersonRef person, Function<S, RequestTrace.Change> change) {
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
        locks.lock(type, personId)
                .ifPresentOrElse(
                        setting -> together.forEach(pending -> pending.make(setting)),
                        () -> makeFirst(personId, together));
    }

    /** Who else would create the row, or delete the person, waits at the person until this transaction is over. */
    private void makeFirst(String personId, List<Pending<S>> together) {
        locks.lock(Person.class, personId).ifPresent(person -> {
            S setting = locks.lock(type, personId).orElseGet(() -> unset.apply(personId));
            together.forEach(pending -> pending.make(setting));
            rows.save(setting);
        });
    }
}
