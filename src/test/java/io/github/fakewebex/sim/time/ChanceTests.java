package io.github.fakewebex.sim.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.config.SimProperties;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChanceTests {

    private final Chance chance = seeded();

    @ParameterizedTest
    @ValueSource(strings = {"a", "p1", "weird-429", "bad-day-slow"})
    void dice_fall_evenly(String dice) {
        List<Double> throwsOfDice = throwsOf(chance, dice);
        assertThat(throwsOfDice).allMatch(it -> it >= 0 && it < 1).doesNotHaveDuplicates();
        assertThat(throwsOfDice.stream().filter(it -> it < 0.5).count()).isBetween(430L, 570L);
        assertThat(throwsOfDice.stream().filter(it -> it < 0.01).count()).isBetween(1L, 30L);
    }

    @Test
    void the_same_dice_fall_the_same_way_again_and_others_do_not() {
        assertThat(throwsOf(seeded(), "a")).isEqualTo(throwsOf(chance, "a")).isNotEqualTo(throwsOf(chance, "b"));
    }

    @Test
    void uuids_are_of_version_4_and_no_two_alike_and_repeat_only_where_all_does() {
        Chance free = chance(Map.of());
        List<String> uuids = Stream.generate(free::passingUuid).limit(1000).toList();

        assertThat(uuids)
                .allMatch(uuid -> UUID.fromString(uuid).version() == 4
                        && UUID.fromString(uuid).variant() == 2)
                .doesNotHaveDuplicates()
                .doesNotContain(free.uuid(drawn -> false), chance(Map.of()).passingUuid());
        assertThat(List.of(chance.passingUuid(), chance.uuid(drawn -> false)))
                .isEqualTo(Stream.generate(seeded()::passingUuid).limit(2).toList());
    }

    @Test
    void what_is_taken_is_drawn_once_more_where_draws_repeat() {
        String first = seeded().uuid(drawn -> false);
        assertThat(chance.uuid(first::equals)).isNotEqualTo(first);
        String name = seeded().name("fault-", drawn -> false);
        assertThat(seeded().name("fault-", name::equals)).startsWith("fault-").isNotEqualTo(name);
        String secret = seeded().secret(drawn -> false);
        assertThat(seeded().secret(secret::equals)).hasSize(43).isNotEqualTo(secret);
    }

    private static List<Double> throwsOf(Chance chance, String dice) {
        return LongStream.rangeClosed(1, 1000)
                .mapToObj(number -> chance.dice(dice, number))
                .toList();
    }

    private static Chance seeded() {
        return chance(Map.of("sim.deterministic", "42"));
    }

    private static Chance chance(Map<String, String> properties) {
        return new Chance(
                new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("sim", SimProperties.class));
    }
}
