package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what the journal says about the client program. */
@RestController
@Tag(name = "reports")
class AdviceController {

    /**
     * All that is to be said.
     *
     * @param requests how many requests it is made from
     */
    record Report(int requests, List<Advice> items) {}

    private final Journal journal;
    private final List<Adviser> advisers;

    AdviceController(Journal journal, List<Adviser> advisers) {
        this.journal = journal;
        this.advisers = List.copyOf(advisers);
    }

    @GetMapping("/_sim/worlds/{world}/advice")
    @Operation(operationId = "advice", summary = "Read what the journal says about the client program")
    Report advice(@PathVariable String world) {
        List<JournalEntry> entries = journal.after(world, 0);
        return new Report(
                entries.size(),
                advisers.stream()
                        .flatMap(adviser -> adviser.about(entries))
                        .sorted(Comparator.comparing(Advice::id))
                        .toList());
    }
}
