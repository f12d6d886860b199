package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends entries to somebody as they come. At most one thread sends to one client, and only while there is something to
 * send; a client that is too slow misses what the journal has dropped meanwhile, and holds up nobody else.
 */
class EventStream implements Journal.Follower {

    private final Journal journal;
    private final String world;
    private final EntryFilter filter;
    private final Executor senders;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean beat = true;
    private volatile boolean over;
    private volatile Runnable atEnd = () -> {};
    private long last;

    EventStream(Journal journal, String world, EntryFilter filter, long last, Executor senders) {
        this.journal = journal;
        this.world = world;
        this.filter = filter;
        this.last = last;
        this.senders = senders;
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
        if (signals.getAndIncrement() == 0) {
            try {
                senders.execute(this::send);
            } catch (RejectedExecutionException stopping) {
                atEnd.run();
            }
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

    private void send() {
        int seen;
        do {
            seen = signals.get();
            try {
                sendNews();
            } catch (IOException | IllegalStateException gone) {
                // The client went away. The signals stay up, so nothing is sent again.
                atEnd.run();
                return;
            }
        } while (signals.addAndGet(-seen) > 0);
    }

    private void sendNews() throws IOException {
        if (beat) {
            beat = false;
            emitter.send(SseEmitter.event().comment("journal of " + world));
        }
        for (JournalEntry entry : journal.after(world, last)) {
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
}
