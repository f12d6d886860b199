package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.util.List;

/**
 * Something that the journal says about the client program.
 *
 * @param id what kind of thing it is and what it is about, the same in each run
 * @param finding what was seen, in a sentence
 * @param evidence the numbers of the journal's entries that show it, at most fifty
 * @param remedy what to do about it
 */
record Advice(String id, String finding, List<Long> evidence, String remedy) {

    private static final int MOST = 50;

    static Advice of(String id, String finding, List<JournalEntry> evidence, String remedy) {
        return new Advice(
                id,
                finding,
                evidence.stream()
                        .map(JournalEntry::number)
                        .distinct()
                        .limit(MOST)
                        .toList(),
                remedy);
    }
}
