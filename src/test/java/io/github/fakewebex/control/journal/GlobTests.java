package io.github.fakewebex.control.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {

    @ParameterizedTest
    @CsvSource({
        "a, a, true",
        "a, ab, false",
        "*, '', true",
        "a*, a, true",
        "*a, ba, true",
        "a*a, a, false",
        "a*a, aa, true",
        "a*b*c, a1b2c, true",
        "a*b*c, a1c2b, false",
        "a*bc*c, abc, false",
        "**, x, true",
        "a.c, abc, false"
    })
    void a_star_stands_for_any_text(String pattern, String text, boolean fits) {
        assertThat(new Glob(pattern).matches(text)).isEqualTo(fits);
    }
}
