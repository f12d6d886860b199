package io.github.fakewebex.webex.features;

import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.RowLocks;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each feature the store of its settings. */
@Component
public class SettingStores {

    private final Memory memory;
    private final RowLocks locks;
    private final TransactionTemplate transaction;

    SettingStores(Memory memory, RowLocks locks, TransactionTemplate transaction) {
        this.memory = memory;
        this.locks = locks;
        this.transaction = transaction;
    }

    /**
     * The store of one feature.
     *
     * @param type the setting
     * @param rows where it is kept
     * @param unset what somebody has who never changed it, of the person with that key
     */
    public <S extends PersonSetting> SettingStore<S> of(
            Class<S> type, PersonSettingRepository<S> rows, Function<String, S> unset) {
        return new SettingStore<>(type, rows, unset, memory, locks, transaction);
    }
}
