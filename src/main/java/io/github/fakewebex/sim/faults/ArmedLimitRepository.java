package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rate limits of the current world. */
interface ArmedLimitRepository extends JpaRepository<ArmedLimit, WorldKey> {

    @Query("select l from ArmedLimit l where l.id = :name")
    Optional<ArmedLimit> find(String name);

    /** All of them, in the order in which they are counted. */
    @Query("select l from ArmedLimit l order by l.place, l.id")
    List<ArmedLimit> inOrder();
}
