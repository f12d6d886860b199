package io.github.fakewebex.sim.journal;

import io.github.fakewebex.store.WorldKey;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The entries of the current world. */
interface JournalRowRepository extends JpaRepository<JournalRow, WorldKey> {

    /** Those behind that id, oldest first. */
    @Query("select r from JournalRow r where r.id > :id order by r.id")
    List<JournalRow> after(String id);

    /** Deletes those up to that id. */
    @Modifying
    @Query("delete from JournalRow r where r.id <= :id")
    int deleteUpTo(String id);
}
