package io.github.fakewebex.store;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The calling profiles of the current world. */
public interface CallingProfileRepository extends JpaRepository<CallingProfile, WorldKey> {

    /** The organization's profiles, by name. */
    List<CallingProfile> findByOrganizationIdOrderByName(String organizationId);

    /** Whether the organization offers the profile with that key. */
    boolean existsByIdAndOrganizationId(String id, String organizationId);
}
