package io.github.fakewebex.store;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The organizations of the current world. */
public interface OrganizationRepository extends JpaRepository<Organization, WorldKey> {

    /** The organizations that the partner manages. */
    List<Organization> findByManagedBy(String partnerId);

    /** The organization of the person with that key. */
    @Query("select o from Person p join Organization o on o.id = p.organizationId where p.id = :personId")
    Optional<Organization> ofPerson(String personId);

    /** The organization with that key. */
    @Query("select o from Organization o where o.id = :id")
    Optional<Organization> find(String id);
}
