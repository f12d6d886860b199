package io.github.fakewebex.webex.oauth;

import io.github.fakewebex.store.World;
import io.github.fakewebex.store.WorldRepository;
import org.springframework.stereotype.Component;

/** Finds the world that a client works in: the one that its id names before the first dot if there is one, else default. */
@Component
class ClientWorlds {

    private final WorldRepository worlds;

    ClientWorlds(WorldRepository worlds) {
        this.worlds = worlds;
    }

    String of(String clientId) {
        int dot = clientId.indexOf('.');
        String name = dot < 0 ? "" : clientId.substring(0, dot);
        return worlds.existsByName(name) ? name : World.DEFAULT;
    }
}
