package io.github.fakewebex.store;

import org.springframework.data.jpa.repository.JpaRepository;

/** The locations of the current world. */
public interface LocationRepository extends JpaRepository<Location, WorldKey> {}
