package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.config.WrongSetting;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Scenarios;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.World;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Seeds the default world before the port opens, so that no early request meets an empty store. */
@Component
class DefaultWorld implements SmartInitializingSingleton {

    private static final int ATTEMPTS = 10;

    private final Worlds worlds;
    private final Scenarios scenarios;
    private final Map<Quirk, Integer> quirks;

    DefaultWorld(Worlds worlds, Scenarios scenarios, SimProperties properties) {
        this.worlds = worlds;
        this.scenarios = scenarios;
        this.quirks = properties.quirks().entrySet().stream()
                .collect(Collectors.toMap(quirk -> quirk(quirk.getKey()), Map.Entry::getValue));
    }

    private static Quirk quirk(String key) {
        try {
            return Quirk.of(asLabel(key));
        } catch (IllegalArgumentException unknown) {
            throw new WrongSetting("sim.quirks has a wrong name: " + unknown.getMessage(), "Name one of them");
        }
    }

    /** In the name of an environment variable a hyphen cannot stand; Spring Boot makes dots of the underscores there. */
    private static String asLabel(String key) {
        return key.replace('.', '-');
    }

    @Override
    public void afterSingletonsInstantiated() {
        scenarios.readOwn();
        for (int attempt = 1; !worlds.exists(World.DEFAULT); attempt++) {
            try {
                create();
            } catch (SimRefusal | ConcurrencyFailureException failure) {
                if (attempt == ATTEMPTS || !isOvertaken(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Another server is seeding the same database. Each attempt waits for it, as long as rows are waited for. */
    private static boolean isOvertaken(RuntimeException failure) {
        return !(failure instanceof SimRefusal refusal) || refusal.kind() == SimRefusal.Kind.CONFLICT;
    }

    private void create() {
        if (quirks.isEmpty()) {
            worlds.create(World.DEFAULT, World.DEFAULT);
        } else {
            worlds.create(World.DEFAULT, scenarios.named(World.DEFAULT).withQuirks(quirks));
        }
    }
}
