package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rate limits of the current world. */
interface ArmedLimitRepository extends JpaRepository<ArmedLimit, WorldKey> {

    @Query("select l from ArmedLimit l where l.id = :name")
    Optional<ArmedLimit> find(String name);

    /** Locks the row until the transaction ends, so that no two requests are counted as one, nor a first one twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ArmedLimit l where l.id = :name")
    Optional<ArmedLimit> findToChange(String name);

    /** All of them, in the order in which they are counted. */
    @Query("select l from ArmedLimit l order by l.place, l.id")
    List<ArmedLimit> inOrder();
}
