package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.StoreOutage;
import io.github.fakewebex.store.WorldState;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Those who wait for the journal and those who follow it, with the few threads that serve them. */
@Component
class Followers implements DisposableBean {

    /** How long it takes at most until a client that went away is noticed. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Journal journal;
    private final StoreOutage outage;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("journal-timer"));
    private final ExecutorService senders = Executors.newCachedThreadPool(named("journal-sender"));

    Followers(Journal journal, StoreOutage outage) {
        this.journal = journal;
        this.outage = outage;
    }

    /** An answer that comes once enough entries of the current world fit, or when the time is over. */
    DeferredResult<JournalPage> await(EntryFilter filter, Patience patience) {
        WorldState world = CurrentWorld.state();
        Awaiting awaiting = new Awaiting(journal, world.name(), filter, patience.entries(), senders);
        // What is there already is looked at by this thread, so that it also counts for who has no time to wait.
        awaiting.look();
        Journal.Following following = journal.follow(world, awaiting);
        awaiting.more();
        Future<?> end = timer.schedule(awaiting::timedOut, patience.time().toMillis(), TimeUnit.MILLISECONDS);
        awaiting.result().onCompletion(() -> {
            following.close();
            end.cancel(false);
        });
        return awaiting.result();
    }

    /**
     * A stream of the entries of the current world that fit.
     *
     * @param last the number of the last entry that the client knows
     */
    SseEmitter stream(EntryFilter filter, long last) {
        WorldState world = CurrentWorld.state();
        EventStream stream = new EventStream(journal, world.name(), filter, last, senders, outage);
        Journal.Following following = journal.follow(world, stream);
        Future<?> beats =
                timer.scheduleWithFixedDelay(stream::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        stream.whenOver(() -> {
            following.close();
            beats.cancel(false);
        });
        stream.beat();
        return stream.emitter();
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        senders.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
