package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldKey;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** How far the journal of the current world has come. */
interface JournalHeadRepository extends JpaRepository<JournalHead, WorldKey> {

    @Query("select h from JournalHead h")
    Optional<JournalHead> find();
}
