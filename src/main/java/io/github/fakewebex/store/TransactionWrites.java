package io.github.fakewebex.store;

import io.github.fakewebex.store.Memory.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what each transaction writes, and ends what is remembered of it when the transaction ends. */
@Component
class TransactionWrites {

    private final Memory memory;

    TransactionWrites(Memory memory) {
        this.memory = memory;
    }

    /** Notes that the transaction of this thread writes things of these kinds into the current world. */
    void note(Set<Kind> kinds) {
        Writing known = current();
        if (known == null) {
            known = new Writing(CurrentWorld.name());
            known.resume();
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        known.kinds.addAll(kinds);
    }

    /** What the transaction of this thread wrote up to now, where it was in a world. */
    Optional<Noted> written() {
        Writing known = current();
        return known == null || known.world == null
                ? Optional.empty()
                : Optional.of(new Noted(known.world, Set.copyOf(known.kinds)));
    }

    /** Things of these kinds that were written into a world. */
    record Noted(String world, Set<Kind> kinds) {}

    private @Nullable Writing current() {
        return (Writing) TransactionSynchronizationManager.getResource(this);
    }

    /** What one transaction writes. Its end ends the ages: also where nobody knows what became of it. */
    private final class Writing implements TransactionSynchronization {

        private final @Nullable String world;
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        Writing(@Nullable String world) {
            this.world = world;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionWrites.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionWrites.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
            kinds.forEach(kind -> memory.end(kind, world));
        }
    }
}
