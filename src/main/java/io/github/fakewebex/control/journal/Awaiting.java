package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.async.DeferredResult;

/** Somebody who waits until enough entries of a world's journal fit. No thread waits meanwhile. */
class Awaiting implements Journal.Follower {

    private final Journal journal;
    private final String world;
    private final EntryFilter filter;
    private final int enough;
    private final DeferredResult<JournalPage> result = new DeferredResult<>(0L);
    private final Turns looks;
    private final List<JournalEntry> found = new ArrayList<>();
    private long last;

    Awaiting(Journal journal, String world, EntryFilter filter, int enough, Executor lookers) {
        this.journal = journal;
        this.world = world;
        this.filter = filter;
        this.enough = enough;
        this.last = filter.from();
        this.looks = new Turns(lookers, this::lookAgain);
    }

    DeferredResult<JournalPage> result() {
        return result;
    }

    @Override
    public void more() {
        try {
            looks.ask();
        } catch (RejectedExecutionException stopping) {
            ended();
        }
    }

    private boolean lookAgain() {
        try {
            return look();
        } catch (RuntimeException failure) {
            // An answer in any case: only that ends the following.
            result.setErrorResult(failure);
            return false;
        }
    }

    /** Looks what came since the last time, one thread after the other; returns whether there is still something to wait for. */
    boolean look() {
        if (result.isSetOrExpired()) {
            return false;
        }
        List<JournalEntry> news = journal.after(world, last);
        if (!news.isEmpty()) {
            last = news.get(news.size() - 1).number();
        }
        return add(filter.of(news));
    }

    private synchronized boolean add(List<JournalEntry> fitting) {
        found.addAll(fitting);
        if (found.size() >= enough) {
            result.setResult(new JournalPage(found.size(), List.copyOf(found)));
        }
        return found.size() < enough;
    }

    @Override
    public void ended() {
        unmet("The journal ended while it was waited for: the world was deleted or made anew, or the server stops.");
    }

    void timedOut() {
        unmet("The time is over.");
    }

    /** Answers with what was seen, by a status that no test takes for a success. */
    private synchronized void unmet(String why) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.REQUEST_TIMEOUT, why + " Of " + enough + " entries, " + found.size() + " came.");
        problem.setProperty("count", found.size());
        problem.setProperty("entries", List.copyOf(found));
        result.setErrorResult(new ErrorResponseException(HttpStatus.REQUEST_TIMEOUT, problem, null));
    }
}
