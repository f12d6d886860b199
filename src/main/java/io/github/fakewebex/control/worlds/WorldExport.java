package io.github.fakewebex.control.worlds;

import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedExport;
import io.github.fakewebex.sim.worlds.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current world as a seed. */
@Component
class WorldExport {

    private final Settings settings;
    private final SeedExport export;

    WorldExport(Settings settings, SeedExport export) {
        this.settings = settings;
        this.export = export;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Seed current() {
        return export.of(settings.current());
    }
}
