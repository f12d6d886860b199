package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DoNotDisturbRepository extends JpaRepository<DoNotDisturbSetting, WorldKey> {

    @Query("select s from DoNotDisturbSetting s where s.id = :personId")
    Optional<DoNotDisturbSetting> find(String personId);
}
