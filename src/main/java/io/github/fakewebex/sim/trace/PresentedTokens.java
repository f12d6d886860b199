package io.github.fakewebex.sim.trace;

import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.Memory;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out which world a request belongs to: that of its token; else, for a token that is unknown, the world that it
 * would be of by its text; else the default world. Nothing is decided here: a request without a valid token is refused
 * later, but what a world does to its requests, it does to these too.
 */
@Component
public class PresentedTokens {

    private final AccessTokenRepository tokens;
    private final WorldRepository worlds;
    private final Memory memory;

    PresentedTokens(AccessTokenRepository tokens, WorldRepository worlds, Memory memory) {
        this.tokens = tokens;
        this.worlds = worlds;
        this.memory = memory;
    }

    /** Notes the request's token and world in its trace. */
    public RequestTrace note(HttpServletRequest request) {
        RequestTrace trace = RequestTrace.of(request);
        String text = BearerToken.of(request).orElse("");
        Optional<AccessTokenRepository.Found> found = text.isEmpty()
                ? Optional.empty()
                : memory.recall(Memory.Kind.TOKENS, AccessTokenRepository.Found.class, text, () -> tokens.find(text));
        found.ifPresentOrElse(
                trace::presented, () -> worldNamedBy(text).map(World::state).ifPresent(trace::belongsTo));
        return trace;
    }

    /**
     * The world that a token, or a client's id, names before its first dot; else the default world.
     *
     * @return empty when there is neither
     */
    public Optional<World> worldNamedBy(String text) {
        int dot = text.indexOf('.');
        Optional<World> named = dot < 0 ? Optional.empty() : worlds.findById(text.substring(0, dot));
        return named.or(() -> worlds.findById(World.DEFAULT));
    }
}
