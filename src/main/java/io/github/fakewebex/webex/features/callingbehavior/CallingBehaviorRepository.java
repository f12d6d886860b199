package io.github.fakewebex.webex.features.callingbehavior;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface CallingBehaviorRepository extends JpaRepository<CallingBehaviorSetting, WorldKey> {

    @Query("select s from CallingBehaviorSetting s where s.id = :personId")
    Optional<CallingBehaviorSetting> find(String personId);

    /** Locks the row until the transaction ends: two changes at once are done one after the other, and neither is lost. */
    default Optional<CallingBehaviorSetting> findToChange(String personId) {
        return lock(CurrentWorld.required(), personId);
    }

    /** In SQL, as Hibernate translates each query anew that it confines to a world, and this is what writes wait for. */
    @NativeQuery("select * from calling_behavior where world = :world and id = :personId for update")
    Optional<CallingBehaviorSetting> lock(String world, String personId);
}
