package io.github.fakewebex.store;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The worlds there are. The tables cascade, so deleting a world deletes everything in it. */
public interface WorldRepository extends Repository<World, String> {

    World save(World world);

    boolean existsByName(String name);

    /** Returns how many worlds were deleted: one or none. */
    @Modifying
    @Query("delete from World w where w.name = :name")
    int deleteByName(String name);
}
