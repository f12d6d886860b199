package io.github.fakewebex.control.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedExport;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current world as a seed. */
@Component
class WorldExport {

    private final WorldRepository worlds;
    private final SeedExport export;

    WorldExport(WorldRepository worlds, SeedExport export) {
        this.worlds = worlds;
        this.export = export;
    }

    @Transactional(readOnly = true)
    public Seed current() {
        return export.of(worlds.findByName(CurrentWorld.required())
                .orElseThrow(() -> SimRefusal.of(SimRefusal.Kind.UNKNOWN, "There is no world of that name."))
                .state());
    }
}
