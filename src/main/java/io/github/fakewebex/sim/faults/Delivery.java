package io.github.fakewebex.sim.faults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends an answer that is made, as badly as an effect wants it: step by step, with pauses in which no thread waits. */
final class Delivery {

    /** How long a connection stays open on which nothing more comes. */
    static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Effect effect;
    private final byte[] body;
    private final Wire wire;
    private final @Nullable Dribble dribble;
    private final int end;
    private Duration delay;
    private int sent;
    private boolean silent;

    Delivery(Strike strike, byte[] body, Wire wire) {
        this.effect = strike.effect();
        this.body = body;
        this.wire = wire;
        this.delay = effect.waiting().drawn(strike.dice());
        this.dribble = effect.trickling();
        this.end = end();
    }

    /**
     * A pause before the next step.
     *
     * @param length how long it takes
     * @param silence whether nothing more will come, so that it ends when the client is gone
     */
    record Pause(Duration length, boolean silence) {}

    /**
     * Does what is due.
     *
     * @return the pause before there is more to do; empty when all is done
     */
    Optional<Pause> proceed(HttpServletResponse response) throws IOException {
        if (!delay.isZero()) {
            Duration pause = delay;
            delay = Duration.ZERO;
            return Optional.of(new Pause(pause, false));
        }
        if (silent) {
            wire.drop();
            return Optional.empty();
        }
        if (effect.connection() == Effect.Connection.NEVER) {
            return silence();
        }
        return breaksOffUnsent() ? breakOff() : send(response);
    }

    Wire wire() {
        return wire;
    }

    private Optional<Pause> send(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            promise(response);
        }
        int count = dribble == null ? end - sent : Math.min(dribble.bytes(), end - sent);
        response.getOutputStream().write(body, sent, count);
        response.flushBuffer();
        sent += count;
        if (dribble != null && sent < end) {
            return Optional.of(new Pause(dribble.interval(), false));
        }
        return effect.breaksOff() ? breakOff() : Optional.empty();
    }

    /** Promises the whole body, whatever of it will be sent. */
    private void promise(HttpServletResponse response) {
        if (effect.breaksOff()) {
            wire.plain();
        }
        if (body.length > 0 || response.getStatus() >= 300) {
            response.setContentLength(body.length);
        }
    }

    private boolean breaksOffUnsent() {
        return effect.connection() == Effect.Connection.DROP
                || (effect.connection() == Effect.Connection.RESET && effect.truncate() == null);
    }

    private Optional<Pause> breakOff() throws IOException {
        if (effect.connection() == Effect.Connection.HALF_CLOSE) {
            wire.shutOutput();
            return silence();
        }
        if (effect.connection() == Effect.Connection.RESET) {
            wire.reset();
        } else {
            wire.drop();
        }
        return Optional.empty();
    }

    private Optional<Pause> silence() {
        silent = true;
        return Optional.of(new Pause(LONGEST_SILENCE, true));
    }

    private int end() {
        Integer most = effect.truncate();
        if (most != null) {
            return Math.min(most, body.length);
        }
        return effect.connection() == Effect.Connection.HALF_CLOSE ? body.length / 2 : body.length;
    }
}
