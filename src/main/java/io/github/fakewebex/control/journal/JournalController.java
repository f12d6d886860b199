package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What was asked in a world, and what was answered. */
@RestController
@RequestMapping(path = "/_sim/worlds/{world}/journal", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "journal")
class JournalController {

    /**
     * How many entries fit.
     *
     * @param count of those that are kept
     */
    record Count(int count) {}

    private final Journal journal;
    private final Followers followers;

    JournalController(Journal journal, Followers followers) {
        this.journal = journal;
        this.followers = followers;
    }

    @GetMapping
    @Operation(operationId = "journal.read", summary = "Read the requests that fit")
    JournalPage read(@PathVariable String world, @ParameterObject EntryFilter filter, @ParameterObject Extent extent) {
        List<JournalEntry> found = found(world, filter);
        return new JournalPage(found.size(), extent.of(found));
    }

    @GetMapping("/count")
    @Operation(operationId = "journal.count", summary = "Count the requests that fit")
    Count count(@PathVariable String world, @ParameterObject EntryFilter filter) {
        return new Count(found(world, filter).size());
    }

    @GetMapping("/await")
    @Operation(
            operationId = "journal.await",
            summary = "Wait until enough requests fit",
            description = "Answers as soon as they do; with 408 and what was seen when the time is over.")
    DeferredResult<JournalPage> await(
            @PathVariable String world, @ParameterObject EntryFilter filter, @ParameterObject Patience patience) {
        return followers.await(filter, patience);
    }

    @GetMapping("/{number}")
    @Operation(operationId = "journal.entry", summary = "Read one request by its number")
    JournalEntry entry(@PathVariable String world, @PathVariable long number) {
        return journal.entry(world, number)
                .orElseThrow(() -> SimRefusal.of(
                        SimRefusal.Kind.UNKNOWN, "The journal has no entry of that number, or none any more."));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "journal.clear",
            summary = "Forget all requests so far",
            description = "The numbers of later requests go on.")
    void clear(@PathVariable String world) {
        journal.clear(world);
    }

    private List<JournalEntry> found(String world, EntryFilter filter) {
        return filter.of(journal.after(world, filter.from()));
    }
}
