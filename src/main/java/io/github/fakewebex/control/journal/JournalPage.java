package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.util.List;

/**
 * Entries of a journal.
 *
 * @param count how many fit what was asked for, which may be more than are shown
 * @param entries those shown
 */
record JournalPage(int count, List<JournalEntry> entries) {}
