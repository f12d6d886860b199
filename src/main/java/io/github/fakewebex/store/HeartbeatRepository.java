package io.github.fakewebex.store;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface HeartbeatRepository extends Repository<Heartbeat, Integer> {

    @Modifying
    @Transactional
    @Query("update Heartbeat h set h.beat = h.beat + 1")
    int beat();
}
