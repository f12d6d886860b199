package io.github.fakewebex.survival;

import io.github.fakewebex.survival.Replicas.Door;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Three servers on one database, for all tests of a class. */
final class ThreeReplicas implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Replicas replicas;

    @Override
    public void beforeAll(ExtensionContext context) {
        replicas = Replicas.start(3);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (replicas != null) {
            replicas.close();
        }
    }

    Replicas all() {
        return Objects.requireNonNull(replicas);
    }

    /** A new world, through each of them. */
    List<Door> world() {
        return all().world();
    }
}
