package io.github.fakewebex.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The licences of the current world. */
public interface LicenseRepository extends JpaRepository<License, WorldKey> {

    /** The organization's licences, by id. */
    @Query("select l from License l where l.organizationId = :organizationId order by l.id")
    List<License> ofOrganization(String organizationId);

    /** The licence of the organization with that key. */
    @Query("select l from License l where l.id = :id and l.organizationId = :organizationId")
    Optional<License> find(String id, String organizationId);
}
