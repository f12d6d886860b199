package io.github.fakewebex.store;

import jakarta.persistence.EntityManager;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.dao.support.PersistenceExceptionTranslator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Counts the writes of each world where servers share the store. It is the very last statement of a transaction: whoever
 * sees the new count sees what was written, and since the holder of a count waits for nobody, nobody waits in a circle.
 */
@Component
class WriteCounts implements TransactionExecutionListener {

    private static final String COUNT =
            "update write_count set directory = directory + ?, settings = settings + ? where world = ?";
    private static final String BEGIN = "insert into write_count (world, directory, settings)"
            + " select name, 0, 0 from world where name = ? on conflict do nothing";

    private final SharedStore store;
    private final TransactionWrites writes;
    private final EntityManager entities;
    private final PersistenceExceptionTranslator translator;
    private final JdbcTemplate database;

    WriteCounts(
            SharedStore store,
            TransactionWrites writes,
            EntityManager entities,
            PersistenceExceptionTranslator translator,
            DataSource database) {
        this.store = store;
        this.writes = writes;
        this.entities = entities;
        this.translator = translator;
        this.database = new JdbcTemplate(database);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (store.isShared() && !transaction.isReadOnly()) {
            flush();
            writes.written().ifPresent(written -> count(written.world(), written.kinds()));
        }
    }

    /** What would only be written by the commit is written now, and fails as it would there. */
    private void flush() {
        try {
            entities.flush();
        } catch (RuntimeException failed) {
            throw DataAccessUtils.translateIfNecessary(failed, translator);
        }
    }

    private void count(String world, Set<Memory.Kind> kinds) {
        // A world that was made while its server had the store for itself has no count yet; one that is gone gets none.
        if (!add(world, kinds)) {
            database.update(BEGIN, world);
            add(world, kinds);
        }
    }

    private boolean add(String world, Set<Memory.Kind> kinds) {
        int directory = kinds.contains(Memory.Kind.DIRECTORY) ? 1 : 0;
        int settings = kinds.contains(Memory.Kind.SETTINGS) ? 1 : 0;
        return database.update(COUNT, directory, settings, world) > 0;
    }
}
