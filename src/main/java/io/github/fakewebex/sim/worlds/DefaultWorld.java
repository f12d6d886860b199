package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.seed.Scenarios;
import io.github.fakewebex.store.World;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Seeds the default world before the port opens, so that no early request meets an empty store. */
@Component
class DefaultWorld implements SmartInitializingSingleton {

    private final Worlds worlds;
    private final Scenarios scenarios;

    DefaultWorld(Worlds worlds, Scenarios scenarios) {
        this.worlds = worlds;
        this.scenarios = scenarios;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!worlds.exists(World.DEFAULT)) {
            worlds.create(World.DEFAULT, scenarios.named("default"));
        }
    }
}
