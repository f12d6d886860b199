package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the current world as a seed: its quirks, its clock and all that it holds, as they are at one moment. */
@Component
public class WorldExport {

    private final Settings settings;
    private final SeedExport export;

    WorldExport(Settings settings, SeedExport export) {
        this.settings = settings;
        this.export = export;
    }

    /**
     * What the current world is now. Outside of a transaction, so that this one's isolation holds.
     *
     * @throws io.github.fakewebex.sim.SimRefusal when it is gone, or larger than a seed can be
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Seed current() {
        return export.of(settings.current());
    }
}
