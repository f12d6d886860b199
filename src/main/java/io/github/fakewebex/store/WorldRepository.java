package io.github.fakewebex.store;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The worlds there are. The tables cascade, so deleting a world deletes everything in it. */
public interface WorldRepository extends Repository<World, String> {

    World saveAndFlush(World world);

    /** The world of that name. By its key, as queries are translated anew each time. */
    Optional<World> findById(String name);

    /** Whether there is that world, and it was not made anew since. */
    default boolean isThere(WorldState world) {
        return findById(world.name())
                .filter(now -> now.state().making() == world.making())
                .isPresent();
    }

    /** The world of that name, locked until the transaction ends: two changes at once are done one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from World w where w.name = :name")
    Optional<World> findToChange(String name);

    /** All worlds, by name. */
    @Query("select w from World w order by w.name")
    List<World> all();

    /** Returns how many worlds were deleted: one or none. */
    @Modifying
    @Query("delete from World w where w.name = :name")
    int deleteByName(String name);
}
