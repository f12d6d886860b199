package io.github.fakewebex.sim.faults;

import jakarta.servlet.AsyncContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets requests pause without a thread each. When its pause is over, a request is dispatched anew and goes on in a thread
 * of the container, so that a client that reads slowly holds up nobody here.
 */
@Component
class Pauses implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pauses.class);

    /** How often a silent connection is looked at. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** Any path that the filter sees. */
    private static final String AGAIN = "/v1";

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "pauses");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<Pausing> pausing = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    private record Pausing(AsyncContext request, BooleanSupplier pointless) {}

    /**
     * Dispatches the request anew after that time.
     *
     * @param pointless asked now and then: whether to go on at once, because nobody waits any more
     */
    void pause(AsyncContext request, Duration length, BooleanSupplier pointless) {
        Pausing one = new Pausing(request, pointless);
        pausing.add(one);
        schedule(one, length);
    }

    /** A pause of which the client may see the end does not change when the client leaves. */
    void pause(AsyncContext request, Duration length) {
        Pausing one = new Pausing(request, () -> false);
        pausing.add(one);
        timer.schedule(() -> goOn(one), running ? length.toMillis() : 0, TimeUnit.MILLISECONDS);
    }

    /** How many requests pause now. */
    int count() {
        return pausing.size();
    }

    private void schedule(Pausing one, Duration left) {
        if (left.isNegative() || left.isZero() || !running || one.pointless().getAsBoolean()) {
            goOn(one);
        } else {
            long next = Math.min(left.toMillis(), LOOK.toMillis());
            timer.schedule(() -> schedule(one, left.minusMillis(next)), next, TimeUnit.MILLISECONDS);
        }
    }

    private void goOn(Pausing one) {
        if (pausing.remove(one)) {
            try {
                one.request().dispatch(AGAIN);
            } catch (IllegalStateException gone) {
                LOG.debug("the request ended before its pause did", gone);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends all pauses, before the container begins to wait for the requests that are left. */
    @Override
    public void stop() {
        running = false;
        pausing.forEach(this::goOn);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
