package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.SharedStore;
import io.github.fakewebex.store.StoreOutage;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells those who follow a journal here of entries that other servers write into it. */
@Component
class OtherServers implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(OtherServers.class);

    private record Seen(long making, long latest) {}

    private final Journal journal;
    private final WorldRepository worlds;
    private final SharedStore database;
    private final StoreOutage outage;
    private final Map<String, Seen> seen = new HashMap<>();
    private volatile Optional<ScheduledExecutorService> timer = Optional.empty();

    OtherServers(Journal journal, WorldRepository worlds, SharedStore database, StoreOutage outage) {
        this.journal = journal;
        this.worlds = worlds;
        this.database = database;
        this.outage = outage;
    }

    @Override
    public void start() {
        if (database.isShared()) {
            ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "journal-others");
                thread.setDaemon(true);
                return thread;
            });
            looking.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            timer = Optional.of(looking);
        }
    }

    @Override
    public void stop() {
        timer.ifPresent(ScheduledExecutorService::shutdownNow);
        timer = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return timer.isPresent();
    }

    private void look() {
        try {
            Map<String, Map<Journal.Follower, Long>> followed = journal.followed();
            seen.keySet().retainAll(followed.keySet());
            followed.forEach(this::look);
        } catch (RuntimeException failure) {
            // The next look may fare better; a timer that is left by an exception never comes back.
            if (!outage.isBehind(failure)) {
                LOG.error("cannot see what other servers write", failure);
            }
        }
    }

    private void look(String world, Map<Journal.Follower, Long> followers) {
        // Read after those who follow: what it tells is never older than what they knew.
        Optional<Long> making = worlds.findById(world).map(World::state).map(WorldState::making);
        followers.forEach((follower, followed) -> {
            if (!making.equals(Optional.of(followed))) {
                journal.end(world, follower);
            }
        });
        making.ifPresent(known -> {
            Seen now = new Seen(known, journal.latest(world));
            if (!now.equals(seen.put(world, now))) {
                journal.more(world);
            }
        });
    }
}
