package io.github.fakewebex.sim.journal;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.worlds.WorldBeginning;
import io.github.fakewebex.sim.worlds.WorldEnding;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.GroupCommits;
import io.github.fakewebex.store.RowLocks;
import io.github.fakewebex.store.WorldKey;
import io.github.fakewebex.store.WorldState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the latest entries of each world in the database, for all servers that share it. */
@Component
class TableJournal implements JournalStore {

    private final JournalHeadRepository heads;
    private final RowLocks locks;
    private final JournalRowRepository rows;
    private final JournalText text;
    private final TransactionTemplate transaction;
    private final int size;
    private final GroupCommits<String, Arriving> arrivals = new GroupCommits<>(this::append);

    TableJournal(
            JournalHeadRepository heads,
            RowLocks locks,
            JournalRowRepository rows,
            JournalText text,
            TransactionTemplate transaction,
            SimProperties properties) {
        this.heads = heads;
        this.locks = locks;
        this.rows = rows;
        this.text = text;
        this.transaction = transaction;
        this.size = properties.journal().size();
    }

    @Override
    public boolean append(WorldState world, LongFunction<JournalEntry> entry) {
        Arriving arriving = new Arriving(world.making(), entry);
        arrivals.join(world.name(), arriving);
        return arriving.kept;
    }

    /** An entry on its way into the table. */
    private static final class Arriving {

        private final long making;
        private final LongFunction<JournalEntry> entry;
        private boolean kept;

        Arriving(long making, LongFunction<JournalEntry> entry) {
            this.making = making;
            this.entry = entry;
        }
    }

    /** Entries of one world can only be numbered one after the other, but be committed together. */
    private void append(String world, List<Arriving> together) {
        inside(
                world,
                () -> lockedHead().map(head -> {
                    together.forEach(arriving -> arriving.kept = append(head, arriving));
                    return rows.deleteUpTo(JournalRow.id(head.latest() - size));
                }));
    }

    private Optional<JournalHead> lockedHead() {
        return locks.lock(JournalHead.class, JournalHead.ID);
    }

    private boolean append(JournalHead head, Arriving arriving) {
        if (head.making() != arriving.making) {
            return false;
        }
        long number = head.next();
        rows.save(new JournalRow(number, text.write(arriving.entry.apply(number))));
        return true;
    }

    @Override
    public List<JournalEntry> after(String world, long number) {
        return inside(
                world,
                () -> rows.after(JournalRow.id(number)).stream()
                        .map(row -> text.read(row.content()))
                        .toList());
    }

    @Override
    public Optional<JournalEntry> entry(String world, long number) {
        return inside(
                world,
                () -> rows.findById(new WorldKey(world, JournalRow.id(number))).map(row -> text.read(row.content())));
    }

    @Override
    public long latest(String world) {
        return inside(world, () -> heads.find().map(JournalHead::latest).orElse(0L));
    }

    @Override
    public void clear(String world) {
        inside(world, () -> lockedHead().map(head -> rows.deleteUpTo(JournalRow.id(head.latest()))));
    }

    /** Also where entries are kept in memory: the next server on this database may share it. */
    @EventListener
    void begin(WorldBeginning beginning) {
        long making = beginning.world().making();
        inside(
                beginning.world().name(),
                () -> lockedHead()
                        .map(head -> beginAnew(head, making))
                        .orElseGet(() -> heads.save(new JournalHead(making))));
    }

    private JournalHead beginAnew(JournalHead head, long making) {
        rows.deleteUpTo(JournalRow.id(head.latest()));
        head.beginAnew(making);
        return head;
    }

    /** Whoever appends holds the head, and an entry needs the world's row: the one who deletes that must hold the head first. */
    @EventListener
    void hold(WorldEnding ending) {
        inside(ending.world(), this::lockedHead);
    }

    private <T> T inside(String world, Supplier<T> work) {
        return CurrentWorld.in(world, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
