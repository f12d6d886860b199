package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.PeopleRoom;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedReader;
import io.github.fakewebex.sim.seed.SeedText;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldRepository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what the current world was at some moment. */
@Service
public class Snapshots {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");

    /** What is told of a snapshot. */
    public record Entry(String name, Instant taken, int people) {}

    private final SnapshotRepository snapshots;
    private final WorldRepository worlds;
    private final WorldExport export;
    private final SeedReader reader;
    private final PeopleRoom room;
    private final SimClock clock;
    private final TransactionTemplate transaction;

    Snapshots(
            SnapshotRepository snapshots,
            WorldRepository worlds,
            WorldExport export,
            SeedReader reader,
            PeopleRoom room,
            SimClock clock,
            TransactionTemplate transaction) {
        this.snapshots = snapshots;
        this.worlds = worlds;
        this.export = export;
        this.reader = reader;
        this.room = room;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Keeps the current world as it is now; a snapshot of the same name is replaced.
     *
     * @throws SimRefusal when the name is no name, the world is too large, or it was deleted meanwhile
     */
    public Entry take(String name) {
        if (!NAME.matcher(name).matches()) {
            throw SimRefusal.of(
                    SimRefusal.Kind.INVALID,
                    "The name of a snapshot has 1 to 63 lower-case letters, digits and hyphens.");
        }
        Seed seed = export.current();
        return Objects.requireNonNull(transaction.execute(status -> {
            worlds.findToChange(CurrentWorld.required()).orElseThrow(SimRefusal::unknownWorld);
            return take(name, seed);
        }));
    }

    Entry take(String name, Seed seed) {
        snapshots.deleteByName(name);
        int people = seed.people().size();
        Snapshot taken = snapshots.save(new Snapshot(name, clock.machine(), people, zipped(SeedText.json(seed))));
        return new Entry(taken.id(), taken.taken(), people);
    }

    /** The snapshots of the current world, by name. */
    @Transactional(readOnly = true)
    public List<Entry> all() {
        return snapshots.entries();
    }

    /** Forgets the snapshot; returns whether it was there. */
    @Transactional
    public boolean delete(String name) {
        return NAME.matcher(name).matches() && snapshots.deleteByName(name) > 0;
    }

    Seed content(String name) {
        Snapshot snapshot = snapshots
                .find(name)
                .orElseThrow(() -> SimRefusal.of(SimRefusal.Kind.UNKNOWN, "There is no snapshot of that name."));
        return room.forSeed(snapshot.people(), () -> reader.reread(unzipped(snapshot.content())));
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] zipped) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return zip.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
