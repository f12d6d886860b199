package io.github.fakewebex.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** The people of the current world. */
public interface PersonRepository extends JpaRepository<Person, WorldKey>, JpaSpecificationExecutor<Person> {

    /** How many people have a licence. */
    record Consumption(String licenseId, long people) {}

    /** Who somebody is. */
    record Named(String id, String displayName, String email, String organizationId) {}

    /** The person with that key; collections are not loaded. */
    @Query("select p from Person p where p.id = :id")
    Optional<Person> find(String id);

    /** The person with that key, and all that decides what the person may do. */
    @EntityGraph(attributePaths = {"roles", "administeredLocations", "assignedCustomers"})
    @Query("select p from Person p where p.id = :id")
    Optional<Person> findWithRights(String id);

    /** The people that come after a key, in the order of keys; collections are not loaded. */
    @Query("select p from Person p where p.id > :key order by p.world, p.id")
    List<Person> afterKey(String key, Limit limit);

    /** The first people in the order of keys. */
    @Query("""
            select new io.github.fakewebex.store.PersonRepository$Named(p.id, p.displayName, p.email, p.organizationId)
            from Person p order by p.world, p.id""")
    List<Named> named(Limit limit);

    /** Everybody, with all that is known of each, by key. */
    @EntityGraph(attributePaths = {"roles", "licenses", "administeredLocations", "assignedCustomers"})
    @Query("select p from Person p order by p.id")
    List<Person> allWithRights();

    /** The person with that address, in lower case. */
    Optional<Person> findByEmail(String email);

    /**
     * The people of the organization from one key to another, with their roles. For those that are loaded already, it only
     * fills in the roles: by a range of keys, because H2 reads a whole world for a list of keys.
     */
    @Query("""
            select p from Person p left join fetch p.roles
            where p.organizationId = :organizationId and p.id between :first and :last""")
    List<Person> withRoles(String organizationId, String first, String last);

    /** As {@link #withRoles}, with their licences. */
    @Query("""
            select p from Person p left join fetch p.licenses
            where p.organizationId = :organizationId and p.id between :first and :last""")
    List<Person> withLicenses(String organizationId, String first, String last);

    /** How many people of the organization have each of its licences; licences that nobody has are left out. */
    @Query("""
            select new io.github.fakewebex.store.PersonRepository$Consumption(owned, count(p))
            from Person p join p.licenses owned where p.organizationId = :organizationId group by owned""")
    List<Consumption> consumption(String organizationId);

    /** Whether the person has one of the named licences. */
    @Query("""
            select count(l) > 0 from Person p join p.licenses owned, License l
            where p.id = :id and l.id = owned and l.name in :names""")
    boolean hasLicense(String id, Set<String> names);
}
