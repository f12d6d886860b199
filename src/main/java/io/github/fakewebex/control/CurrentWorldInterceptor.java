package io.github.fakewebex.control;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Handlers below {@code /_sim/worlds/{world}} work in that world, which is known to exist. */
@Component
class CurrentWorldInterceptor implements AsyncHandlerInterceptor {

    private static final String VISIT = CurrentWorld.Visit.class.getName();

    private final WorldRepository worlds;

    CurrentWorldInterceptor(WorldRepository worlds) {
        this.worlds = worlds;
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            // The answer is there already, and the world may be gone: who waits for it is told just that.
            return true;
        }
        Map<String, String> path =
                (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String name = path == null ? null : path.get("world");
        if (name != null) {
            World world = worlds.findById(name).orElseThrow(SimRefusal::unknownWorld);
            request.setAttribute(VISIT, CurrentWorld.enter(world.state()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        leave(request);
    }

    /** The answer comes later, from another thread; this one leaves the world now. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        leave(request);
    }

    private static void leave(HttpServletRequest request) {
        if (request.getAttribute(VISIT) instanceof CurrentWorld.Visit visit) {
            request.removeAttribute(VISIT);
            visit.close();
        }
    }
}
