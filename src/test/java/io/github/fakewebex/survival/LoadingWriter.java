package io.github.fakewebex.survival;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.ServerProcess;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes numbers, one after the other, into a world of its own until it is stopped; whatever is refused is sent anew. */
class LoadingWriter {

    private static final String PERSON = "/v1/people/11a3f990-a689-477d-be6b-000000000012";

    private final ServerProcess server;
    private final String world;
    private final Thread thread = new Thread(this::write);
    private volatile boolean stopped;
    private volatile int acknowledged;
    private volatile int refused;
    private volatile int sent;
    private volatile Duration longest = Duration.ZERO;
    private volatile @Nullable Throwable failure;

    LoadingWriter(ServerProcess server, String world) {
        this.server = server;
        this.world = world;
        Answer created = server.send("none", "POST", "/_sim/worlds", "{\"name\":\"" + world + "\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        thread.start();
    }

    int acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused;
    }

    /** Waits until there are so many more of these. */
    void await(ToIntFunction<LoadingWriter> count, int more) {
        int enough = count.applyAsInt(this) + more;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (count.applyAsInt(this) < enough && thread.isAlive()) {
            assertThat(System.nanoTime()).as("%s waits for %s", world, enough).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    void stop() {
        stopped = true;
    }

    /** Asserts that all is there that was acknowledged, and that no answer took longer. */
    void check(Duration patience) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        assertThat(failure).isNull();
        assertThat(longest).isLessThan(patience);
        Answer person = server.get(world + ".full-admin", PERSON);
        assertThatJson(person.body())
                .node("displayName")
                .isString()
                .satisfies(name -> assertThat(Integer.parseInt(name)).isBetween(acknowledged, sent));
    }

    private void write() {
        try {
            while (!stopped) {
                long began = System.nanoTime();
                sent++;
                Answer answer = server.send(
                        world + ".full-admin",
                        "PUT",
                        PERSON,
                        "{\"displayName\":\"" + sent + "\",\"emails\":[\"max.messenger@acme.example\"]}");
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                longest = took.compareTo(longest) > 0 ? took : longest;
                if (answer.status() == 200) {
                    acknowledged = sent;
                } else {
                    OutageTests.isRefusedForNow(answer);
                    refused++;
                }
            }
        } catch (RuntimeException | AssertionError failed) {
            failure = failed;
        }
    }
}
