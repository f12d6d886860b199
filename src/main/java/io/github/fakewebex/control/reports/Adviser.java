package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.util.List;
import java.util.stream.Stream;

/** Looks for one kind of thing that a client program could do better. */
interface Adviser {

    /** What there is to say about these requests, which are given oldest first. */
    Stream<Advice> about(List<JournalEntry> entries);
}
