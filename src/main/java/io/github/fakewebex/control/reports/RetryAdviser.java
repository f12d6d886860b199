package io.github.fakewebex.control.reports;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a program makes of being told to come back later. */
@Component
class RetryAdviser implements Adviser {

    @Override
    public Stream<Advice> about(List<JournalEntry> entries) {
        List<JournalEntry> givenUp = new ArrayList<>();
        List<JournalEntry> impatient = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry refused = entries.get(i);
            boolean tooMany = refused.status() == 429;
            if (!tooMany && !refused.response().headers().containsKey("retry-after")) {
                continue;
            }
            Optional<JournalEntry> next = entries.subList(i + 1, entries.size()).stream()
                    .filter(later -> repeats(later, refused))
                    .findFirst();
            if (next.isEmpty() && tooMany) {
                givenUp.add(refused);
            } else if (next.isPresent() && next.get().time().isBefore(welcomeAgain(refused))) {
                impatient.add(refused);
                impatient.add(next.get());
            }
        }
        return Stream.concat(noRetry(givenUp), tooEarly(impatient));
    }

    private static Stream<Advice> noRetry(List<JournalEntry> givenUp) {
        return givenUp.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "no-retry-after-429",
                        "Requests that were answered with 429 were not sent again.",
                        givenUp,
                        "Wait for as many seconds as the header Retry-After says, then send the request again."));
    }

    private static Stream<Advice> tooEarly(List<JournalEntry> impatient) {
        return impatient.isEmpty()
                ? Stream.empty()
                : Stream.of(Advice.of(
                        "retry-after-ignored",
                        "Requests were sent again before their Retry-After was over.",
                        impatient,
                        "Wait for as many seconds as the header Retry-After says; Webex counts early requests too."));
    }

    private static boolean repeats(JournalEntry later, JournalEntry earlier) {
        return Objects.equals(later.token(), earlier.token())
                && later.method().equals(earlier.method())
                && later.path().equals(earlier.path());
    }

    /** When a request may be sent again: so many seconds after its answer. */
    private static Instant welcomeAgain(JournalEntry refused) {
        Instant answered = refused.time().plusMillis(refused.durationMillis());
        String seconds = refused.response().headers().getOrDefault("retry-after", "");
        return seconds.matches("[0-9]{1,9}") ? answered.plusSeconds(Long.parseLong(seconds)) : answered;
    }
}
