package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.sim.trace.SentTarget;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.WorldState;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What faults and rate limits look at.
 *
 * @param world the world that the request belongs to
 * @param method the HTTP method
 * @param path the path as sent, still encoded
 * @param query what follows the question mark, still encoded; null for none
 * @param token the token that is presented; null when there is none or it is unknown
 */
public record Asked(
        WorldState world,
        String method,
        String path,
        @Nullable String query,
        AccessTokenRepository.@Nullable Found token) {

    static Asked of(WorldState world, HttpServletRequest request) {
        return new Asked(
                world,
                request.getMethod(),
                SentTarget.path(request),
                request.getQueryString(),
                RequestTrace.of(request).token().orElse(null));
    }
}
