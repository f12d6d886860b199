package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.store.WorldKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The snapshots of the current world. */
interface SnapshotRepository extends JpaRepository<Snapshot, WorldKey> {

    @Query("select s from Snapshot s where s.id = :name")
    Optional<Snapshot> find(String name);

    /** All but what the world was made from, by name. */
    @Query("""
            select new io.github.fakewebex.sim.worlds.Snapshots$Entry(s.id, s.taken, s.people)
            from Snapshot s where s.id <> '.origin' order by s.id""")
    List<Snapshots.Entry> entries();

    @Modifying
    @Query("delete from Snapshot s where s.id = :name")
    int deleteByName(String name);
}
