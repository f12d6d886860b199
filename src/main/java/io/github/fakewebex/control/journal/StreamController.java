package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Requests as they come, as server-sent events. */
@RestController
@Tag(name = "journal")
class StreamController {

    private final Journal journal;
    private final Followers followers;

    StreamController(Journal journal, Followers followers) {
        this.journal = journal;
        this.followers = followers;
    }

    /**
     * Follows the journal: from now on, or on from the entry of the number that is given as {@code since}, or by a client
     * that comes back.
     */
    @GetMapping(path = "/_sim/worlds/{world}/journal/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "journal.events", summary = "Follow the requests that fit, as server-sent events")
    SseEmitter events(
            @PathVariable String world,
            @ParameterObject EntryFilter filter,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId) {
        long latest = journal.latest(world);
        if (lastEventId != null) {
            // A number that was not reached is from before the numbers began anew.
            return followers.stream(filter, lastEventId > latest ? 0 : lastEventId);
        }
        return followers.stream(filter, filter.since() == null ? latest : filter.from());
    }
}
