package io.github.fakewebex.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A {@link GroupCommit} for each thing that can only be changed by one at a time.
 *
 * @param <K> tells what is changed
 * @param <T> a change
 */
public final class GroupCommits<K, T> {

    private final BiConsumer<K, List<T>> work;
    /** Those that change at this moment; each is forgotten with the last who waits in it. */
    private final Cache<K, GroupCommit<T>> groups =
            Caffeine.newBuilder().weakValues().build();

    /** @param work makes all of these changes, or fails and has made none of them */
    public GroupCommits(BiConsumer<K, List<T>> work) {
        this.work = work;
    }

    /**
     * Returns when the change is made.
     *
     * @throws RuntimeException what the work threw, to all whose changes it was to make together
     */
    public void join(K key, T change) {
        groups.get(key, changed -> new GroupCommit<>(together -> work.accept(changed, together)))
                .join(change);
    }
}
