package io.github.fakewebex.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The locations of the current world. */
public interface LocationRepository extends JpaRepository<Location, WorldKey> {

    /** The organization's locations, by id. */
    @Query("select l from Location l where l.organizationId = :organizationId order by l.id")
    List<Location> ofOrganization(String organizationId);

    /** The location of the organization with that key. */
    @Query("select l from Location l where l.id = :id and l.organizationId = :organizationId")
    Optional<Location> find(String id, String organizationId);
}
