package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.sim.trace.PresentedTokens;
import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import io.github.fakewebex.store.WorldState;
import org.springframework.stereotype.Component;

/** Finds the world that a client works in: the one that its id names before the first dot if there is one, else default. */
@Component
class ClientWorlds {

    private final PresentedTokens presented;
    private final WorldRepository worlds;

    ClientWorlds(PresentedTokens presented, WorldRepository worlds) {
        this.presented = presented;
        this.worlds = worlds;
    }

    WorldState of(String clientId) {
        return noted(
                presented.worldNamedBy(clientId).map(World::state).orElseGet(() -> WorldState.plain(World.DEFAULT)));
    }

    /** The world of that name; one that was deleted meanwhile looks empty. */
    WorldState named(String name) {
        return noted(worlds.findById(name).map(World::state).orElseGet(() -> WorldState.plain(name)));
    }

    private static WorldState noted(WorldState world) {
        RequestTrace.current().ifPresent(trace -> trace.belongsTo(world));
        return world;
    }
}
