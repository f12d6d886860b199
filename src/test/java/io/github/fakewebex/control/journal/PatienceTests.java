package io.github.fakewebex.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {

    @Test
    void one_entry_is_waited_for_five_seconds_where_nothing_is_said() {
        Patience usual = new Patience(null, null);
        assertThat(usual.entries()).isEqualTo(1);
        assertThat(usual.time()).isEqualTo(Duration.ofSeconds(5));
        assertThat(new Patience(3L, "2m").time()).isEqualTo(Duration.ofMinutes(2));
    }
}
