package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.store.WorldKey;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DoNotDisturbRepository extends JpaRepository<DoNotDisturbSetting, WorldKey> {

    @Query("select s from DoNotDisturbSetting s where s.id = :personId")
    Optional<DoNotDisturbSetting> find(String personId);

    /** Locks the row until the transaction ends: two changes at once are done one after the other, and neither is lost. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from DoNotDisturbSetting s where s.id = :personId")
    Optional<DoNotDisturbSetting> findToChange(String personId);
}
