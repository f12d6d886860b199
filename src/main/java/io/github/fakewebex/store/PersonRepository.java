package io.github.fakewebex.store;

import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The people of the current world. */
public interface PersonRepository extends JpaRepository<Person, WorldKey> {

    /** The person with that key; collections are not loaded. */
    @Query("select p from Person p where p.id = :id")
    Optional<Person> find(String id);

    /** The person with that key, and all that decides what the person may do. */
    @EntityGraph(attributePaths = {"roles", "administeredLocations", "assignedCustomers"})
    @Query("select p from Person p where p.id = :id")
    Optional<Person> findWithRights(String id);

    /** Whether the person has one of the named licences. */
    @Query("""
            select count(l) > 0 from Person p join p.licenses owned, License l
            where p.id = :id and l.id = owned and l.name in :names""")
    boolean hasLicense(String id, Set<String> names);
}
