package io.github.fakewebex.sim.journal;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.springframework.stereotype.Component;

/**
 * Writes a request into the journal when all is done about it: also when the container words an error after the filters,
 * and when another thread completes the answer.
 */
@Component
class RequestEnd implements ServletRequestListener {

    @Override
    public void requestDestroyed(ServletRequestEvent end) {
        Recording.of(end.getServletRequest()).ifPresent(Recording::write);
    }
}
