package io.github.fakewebex.control.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollingAdviserTests {

    private static final JournalEntry.Message NOTHING = new JournalEntry.Message(Map.of(), null, false);

    @Test
    void ten_of_the_same_answer_within_a_minute_are_polling() {
        assertThat(advice(Duration.ofSeconds(6), number -> "same"))
                .singleElement()
                .satisfies(advice -> {
                    assertThat(advice.id()).isEqualTo("polling/user/v1/people");
                    assertThat(advice.evidence()).hasSize(10);
                });
    }

    @Test
    void who_asks_less_often_is_not_advised() {
        assertThat(advice(Duration.ofSeconds(7), number -> "same")).isEmpty();
    }

    @Test
    void who_is_told_something_new_is_not_advised() {
        assertThat(advice(Duration.ofSeconds(1), String::valueOf)).isEmpty();
        assertThat(advice(Duration.ofSeconds(1), number -> number < 9 ? "before" : "after"))
                .isEmpty();
    }

    /** Advice about ten requests. */
    private static List<Advice> advice(Duration between, IntFunction<String> body) {
        return new PollingAdviser()
                .about(IntStream.range(0, 10)
                        .mapToObj(number ->
                                entry(number, Instant.EPOCH.plus(between.multipliedBy(number)), body.apply(number)))
                        .toList())
                .toList();
    }

    private static JournalEntry entry(long number, Instant time, String body) {
        return new JournalEntry(
                number,
                time,
                0,
                "id",
                "user",
                List.of(),
                null,
                null,
                "GET",
                "/v1/people",
                null,
                "people.list",
                200,
                new JournalEntry.Decision("granted", null, null),
                null,
                NOTHING,
                new JournalEntry.Message(Map.of(), body, false),
                List.of());
    }
}
