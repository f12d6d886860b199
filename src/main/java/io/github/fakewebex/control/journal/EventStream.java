package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import io.github.fakewebex.store.StoreOutage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends entries to somebody as they come. At most one thread sends to one client, and only while there is something to
 * send; a client that is too slow misses what the journal has dropped meanwhile, and holds up nobody else.
 */
class EventStream implements Journal.Follower {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final Journal journal;
    private final String world;
    private final EntryFilter filter;
    private final StoreOutage outage;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Turns sendings;
    private volatile boolean beat = true;
    private volatile boolean over;
    private volatile Runnable atEnd = () -> {};
    private long last;

    EventStream(Journal journal, String world, EntryFilter filter, long last, Executor senders, StoreOutage outage) {
        this.journal = journal;
        this.world = world;
        this.filter = filter;
        this.last = last;
        this.sendings = new Turns(senders, this::send);
        this.outage = outage;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** What to do once there is nobody to send to any more. */
    void whenOver(Runnable work) {
        atEnd = work;
        emitter.onCompletion(work);
    }

    @Override
    public void more() {
        try {
            sendings.ask();
        } catch (RejectedExecutionException stopping) {
            atEnd.run();
        }
    }

    /** Sends something in any case, by which it shows whether the client is still there. */
    void beat() {
        beat = true;
        more();
    }

    @Override
    public void ended() {
        over = true;
        more();
    }

    /** Sends what there is; returns whether there may be more to send. */
    private boolean send() {
        try {
            sendNews();
            return true;
        } catch (IOException | IllegalStateException gone) {
            // The client went away.
            atEnd.run();
        } catch (RuntimeException failure) {
            // The client comes back by itself and goes on where this ended.
            LOG.error("the journal of {} cannot be sent", world, failure);
            emitter.complete();
            atEnd.run();
        }
        return false;
    }

    private void sendNews() throws IOException {
        if (beat) {
            beat = false;
            emitter.send(SseEmitter.event().comment("journal of " + world));
        }
        for (JournalEntry entry : news()) {
            last = entry.number();
            if (filter.fits(entry)) {
                emitter.send(SseEmitter.event()
                        .id(String.valueOf(entry.number()))
                        .name("entry")
                        .data(entry, MediaType.APPLICATION_JSON));
            }
        }
        if (over) {
            emitter.complete();
        }
    }

    /**
     * What came since the last time. Nothing while the database is away: the next beat looks again. Browsers that were sent
     * away meanwhile would come back to a 503, and give up.
     */
    private List<JournalEntry> news() {
        try {
            return journal.after(world, last);
        } catch (DataAccessException | TransactionException failure) {
            if (outage.isBehind(failure)) {
                return List.of();
            }
            throw failure;
        }
    }
}
