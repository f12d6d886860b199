package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The faults of the current world. */
interface ArmedFaultRepository extends JpaRepository<ArmedFault, WorldKey> {

    @Query("select f from ArmedFault f where f.id = :name")
    Optional<ArmedFault> find(String name);

    /** All of them, in the order in which they are tried. */
    @Query("select f from ArmedFault f order by f.place, f.id")
    List<ArmedFault> inOrder();
}
