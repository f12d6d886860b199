package io.github.fakewebex.store;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
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

    /** The keys of all organizations, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o.id from Organization o order by o.id")
    List<String> findToDelete();
}
