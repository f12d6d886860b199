package io.github.fakewebex.webex.features.callingbehavior;

import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CallingBehaviorRepository extends JpaRepository<CallingBehaviorSetting, WorldKey> {

    @Query("select s from CallingBehaviorSetting s where s.id = :personId")
    Optional<CallingBehaviorSetting> find(String personId);
}
