package io.github.fakewebex.control.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryAdviserTests {

    private static final JournalEntry.Message NOTHING = new JournalEntry.Message(Map.of(), null, false);

    @Test
    void a_429_that_is_not_sent_again_was_given_up() {
        assertThat(advice(entry(1, 0, 429, 2), entry(2, 9, 200, 0, "/v1/other")))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.id()).isEqualTo("no-retry-after-429");
                    assertThat(advice.evidence()).containsExactly(1L);
                });
    }

    @Test
    void a_request_before_its_time_ignored_retry_after() {
        assertThat(advice(entry(1, 0, 429, 2), entry(2, 1, 429, 2), entry(3, 4, 200, 0)))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.id()).isEqualTo("retry-after-ignored");
                    assertThat(advice.evidence()).containsExactly(1L, 2L);
                });
    }

    @Test
    void who_waits_as_told_is_not_advised() {
        assertThat(advice(entry(1, 0, 429, 2), entry(2, 3, 200, 0))).isEmpty();
    }

    private static List<Advice> advice(JournalEntry... entries) {
        return new RetryAdviser().about(List.of(entries)).toList();
    }

    private static JournalEntry entry(long number, int second, int status, int retryAfter) {
        return entry(number, second, status, retryAfter, "/v1/people");
    }

    private static JournalEntry entry(long number, int second, int status, int retryAfter, String path) {
        Map<String, String> headers = retryAfter == 0 ? Map.of() : Map.of("retry-after", String.valueOf(retryAfter));
        return new JournalEntry(
                number,
                Instant.EPOCH.plusSeconds(second),
                0,
                "id",
                "user",
                List.of(),
                null,
                null,
                "GET",
                path,
                null,
                "people.list",
                status,
                new JournalEntry.Decision("granted", null, null),
                null,
                NOTHING,
                new JournalEntry.Message(headers, null, false),
                List.of());
    }
}
