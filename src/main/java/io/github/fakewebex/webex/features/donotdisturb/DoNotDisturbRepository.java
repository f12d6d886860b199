package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface DoNotDisturbRepository extends JpaRepository<DoNotDisturbSetting, WorldKey> {

    @Query("select s from DoNotDisturbSetting s where s.id = :personId")
    Optional<DoNotDisturbSetting> find(String personId);

    /** Locks the row until the transaction ends: two changes at once are done one after the other, and neither is lost. */
    default Optional<DoNotDisturbSetting> findToChange(String personId) {
        return lock(CurrentWorld.required(), personId);
    }

    /** In SQL, as Hibernate translates each query anew that it confines to a world, and this is what writes wait for. */
    @NativeQuery("select * from do_not_disturb where world = :world and id = :personId for update")
    Optional<DoNotDisturbSetting> lock(String world, String personId);
}
