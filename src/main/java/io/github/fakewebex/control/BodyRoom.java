package io.github.fakewebex.control;

import io.github.fakewebex.sim.HeapRoom;
import io.github.fakewebex.sim.SimRefusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Room in the heap for large bodies. A body that is announced and has none is refused before the first byte is read: who asks
 * with {@code Expect} whether to send it is told not to.
 */
@Component
class BodyRoom implements AsyncHandlerInterceptor {

    /** The largest body, in bytes. Only exports of worlds whose people have long details are larger. */
    static final int LARGEST = 64 * 1024 * 1024;

    /** Bodies up to this size, in bytes, need not ask. */
    static final int SMALL = 1024 * 1024;

    /** What each byte of a body takes of the heap until it is understood; 7.5 were enough for seeds of 20 to 30 MiB. */
    private static final int BYTES_A_BYTE = 10;

    private static final String KEPT = BodyRoom.class.getName();

    private final HeapRoom heap;

    BodyRoom(HeapRoom heap) {
        this.heap = heap;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // The answer is there already, and the body was understood before.
            return true;
        }
        long length = request.getContentLengthLong();
        if (length > LARGEST) {
            throw tooLarge();
        }
        if (length > SMALL) {
            request.setAttribute(KEPT, keep(length, "a body of " + length + " bytes"));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        giveBack(request);
    }

    /** The answer comes later, but whatever waits for it has understood the body. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        giveBack(request);
    }

    private static void giveBack(HttpServletRequest request) {
        if (request.getAttribute(KEPT) instanceof Runnable kept) {
            request.removeAttribute(KEPT);
            kept.run();
        }
    }

    /**
     * Keeps room for so many bytes of a body.
     *
     * @return gives it back
     * @throws SimRefusal when there is none
     */
    Runnable keep(long length, String what) {
        return heap.keep(length * BYTES_A_BYTE, what, HeapRoom.LARGER);
    }

    static SimRefusal tooLarge() {
        return SimRefusal.of(SimRefusal.Kind.TOO_LARGE, "The body is larger than " + LARGEST + " bytes.");
    }
}
