package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The faults of the current world. */
interface ArmedFaultRepository extends JpaRepository<ArmedFault, WorldKey> {

    @Query("select f from ArmedFault f where f.id = :name")
    Optional<ArmedFault> find(String name);

    /** Locks the row until the transaction ends: each request is counted once, and no strike is given twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from ArmedFault f where f.id = :name")
    Optional<ArmedFault> findToChange(String name);

    /** All of them, in the order in which they are tried. */
    @Query("select f from ArmedFault f order by f.place, f.id")
    List<ArmedFault> inOrder();
}
