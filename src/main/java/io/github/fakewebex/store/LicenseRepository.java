package io.github.fakewebex.store;

import org.springframework.data.jpa.repository.JpaRepository;

/** The licences of the current world. */
public interface LicenseRepository extends JpaRepository<License, WorldKey> {}
