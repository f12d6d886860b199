package io.github.fakewebex.survival;

import io.github.fakewebex.testing.TestPostgres.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL of the test's own, which comes back at the same address with the same data. */
class RestartablePostgres {

    private final Path data;
    private final int port;
    private EmbeddedPostgres postgres;

    RestartablePostgres(Path folder) {
        this.data = folder.resolve("postgres");
        this.port = freePort();
        this.postgres = started();
    }

    /** Whether there are binaries for this machine. */
    static boolean isThere() {
        try (EmbeddedPostgres tried = EmbeddedPostgres.start()) {
            return tried.getPort() > 0;
        } catch (IOException | IllegalStateException none) {
            return false;
        }
    }

    Database database() {
        return new Database("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    void stop() {
        try {
            postgres.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void start() {
        postgres = started();
    }

    private EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
