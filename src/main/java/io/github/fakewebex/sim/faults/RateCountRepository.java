package io.github.fakewebex.sim.faults;

import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** What is counted for the rate limits of the current world; only whoever holds the limit's lock may change it. */
interface RateCountRepository extends JpaRepository<RateCount, WorldKey> {

    @Query("select c from RateCount c where c.id = :id")
    Optional<RateCount> find(String id);

    @Modifying
    @Query("delete from RateCount c where c.limitName = :name")
    int deleteByLimitName(String name);
}
