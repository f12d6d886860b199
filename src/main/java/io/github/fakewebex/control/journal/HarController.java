package io.github.fakewebex.control.journal;

import io.github.fakewebex.sim.journal.Journal;
import io.github.fakewebex.sim.journal.JournalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives the journal to programs that show HTTP archives. */
@RestController
@Tag(name = "journal")
class HarController {

    private static final String HTTP = "HTTP/1.1";

    private final Journal journal;
    private final BuildProperties build;

    HarController(Journal journal, BuildProperties build) {
        this.journal = journal;
        this.build = build;
    }

    @GetMapping("/_sim/worlds/{world}/journal/har")
    @Operation(operationId = "journal.har", summary = "Read the requests that fit as an HTTP archive (HAR 1.2)")
    Har har(@PathVariable String world, @ParameterObject EntryFilter filter) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        List<Har.Entry> entries = filter.of(journal.after(world, filter.from())).stream()
                .map(entry -> entry(entry, base))
                .toList();
        return new Har(new Har.Log("1.2", new Har.Creator("Fake Webex", String.valueOf(build.getVersion())), entries));
    }

    private static Har.Entry entry(JournalEntry entry, String base) {
        return new Har.Entry(
                entry.time(),
                entry.durationMillis(),
                request(entry, base),
                response(entry),
                new Har.Cache(),
                new Har.Timings(0, entry.durationMillis(), 0),
                "number " + entry.number() + ", operation " + entry.operation() + ", token " + entry.token());
    }

    private static Har.Request request(JournalEntry entry, String base) {
        String query = entry.query();
        String body = entry.request().body();
        return new Har.Request(
                entry.method(),
                base + entry.path() + (query == null ? "" : "?" + query),
                HTTP,
                List.of(),
                headers(entry.request()),
                query == null || query.isEmpty()
                        ? List.of()
                        : Arrays.stream(query.split("&"))
                                .map(HarController::pair)
                                .toList(),
                body == null ? null : new Har.PostData(type(entry.request()), body),
                -1,
                size(entry.request()));
    }

    private static Har.Response response(JournalEntry entry) {
        JournalEntry.Message answer = entry.response();
        HttpStatus status = HttpStatus.resolve(entry.status());
        return new Har.Response(
                entry.status(),
                status == null ? "" : status.getReasonPhrase(),
                HTTP,
                List.of(),
                headers(answer),
                new Har.Content(Math.max(0, size(answer)), type(answer), answer.body()),
                "",
                -1,
                size(answer));
    }

    /** The size in bytes; -1 where it is not known. */
    private static long size(JournalEntry.Message message) {
        if (message.cut()) {
            return -1;
        }
        return message.body() == null ? 0 : message.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String type(JournalEntry.Message message) {
        return Objects.requireNonNullElse(message.headers().get("content-type"), "");
    }

    private static List<Har.Pair> headers(JournalEntry.Message message) {
        return message.headers().entrySet().stream()
                .map(header -> new Har.Pair(header.getKey(), header.getValue()))
                .toList();
    }

    private static Har.Pair pair(String text) {
        String[] parts = text.split("=", 2);
        return new Har.Pair(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
