package io.github.fakewebex.control.worlds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.time.SimClock;
import io.github.fakewebex.sim.worlds.Settings;
import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.WorldState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/_sim/worlds/{world}", produces = MediaType.APPLICATION_JSON_VALUE)
class SettingsController {

    /** Longer than this, in either direction, no clock is moved: about a thousand years. */
    private static final Duration FARTHEST = Duration.ofDays(365_000);

    /** The quirks that are on, with their values. */
    record Quirks(
            @JsonValue @Schema(example = "{\"stale-reads\": 500}")
            Map<Quirk, @NotNull @PositiveOrZero Integer> quirks) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Quirks {}
    }

    /**
     * What a clock shows, and how it differs from the machine's.
     *
     * @param offset how far it is ahead, in ISO-8601
     * @param frozenAt the moment it stands at; left out while it runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clock(Instant now, String offset, @Nullable Instant frozenAt) {}

    /** How a clock is to differ: an offset such as {@code 36h} or {@code -5m}, or a moment to stand at. */
    record ClockChange(@Nullable String offset, @Nullable Instant frozenAt) {}

    /** How far a clock is moved, such as {@code 90s}, {@code 15d} or {@code PT1H30M}. */
    record Advance(@NotNull String by) {}

    private final Settings settings;
    private final SimClock clock;

    SettingsController(Settings settings, SimClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/quirks")
    @Tag(name = "quirks")
    @Operation(operationId = "quirks.read", summary = "Read which quirks are on")
    Quirks quirks(@PathVariable String world) {
        return shown(settings.current());
    }

    @PutMapping("/quirks")
    @Tag(name = "quirks")
    @Operation(operationId = "quirks.replace", summary = "Switch on these quirks, and all others off")
    Quirks quirks(@PathVariable String world, @RequestBody Quirks quirks) {
        return shown(settings.quirks(quirks.quirks()));
    }

    @GetMapping("/clock")
    @Tag(name = "clock")
    @Operation(operationId = "clock.read", summary = "Read the clock")
    Clock clock(@PathVariable String world) {
        return clock(settings.current());
    }

    @PutMapping("/clock")
    @Tag(name = "clock")
    @Operation(operationId = "clock.set", summary = "Set the clock: ahead, behind, or standing still")
    Clock clock(@PathVariable String world, @RequestBody ClockChange change) {
        long offset = change.offset() == null
                ? 0
                : duration("offset", change.offset()).toMillis();
        return clock(settings.clock(before -> new ClockSetting(offset, change.frozenAt())));
    }

    @DeleteMapping("/clock")
    @Tag(name = "clock")
    @Operation(operationId = "clock.reset", summary = "Let the clock show the machine's time again")
    Clock resetClock(@PathVariable String world) {
        return clock(settings.clock(before -> ClockSetting.MACHINE));
    }

    @PostMapping("/clock/freeze")
    @Tag(name = "clock")
    @Operation(operationId = "clock.freeze", summary = "Let the clock stand still from now on")
    Clock freeze(@PathVariable String world) {
        return clock(settings.clock(before -> new ClockSetting(before.offsetMillis(), before.at(clock.machine()))));
    }

    @PostMapping("/clock/advance")
    @Tag(name = "clock")
    @Operation(operationId = "clock.advance", summary = "Move the clock forward")
    Clock advance(@PathVariable String world, @RequestBody Advance advance) {
        return clock(settings.advance(duration("by", advance.by())));
    }

    private Clock clock(WorldState world) {
        Instant now = CurrentWorld.in(world, clock::now);
        return new Clock(
                now,
                Duration.ofMillis(world.clock().offsetMillis()).toString(),
                world.clock().frozenAt());
    }

    private static Quirks shown(WorldState world) {
        return new Quirks(new TreeMap<>(world.quirks()));
    }

    private static Duration duration(String field, String text) {
        try {
            Duration duration = DurationStyle.detectAndParse(text, ChronoUnit.SECONDS);
            if (duration.abs().compareTo(FARTHEST) <= 0) {
                return duration;
            }
        } catch (IllegalArgumentException | ArithmeticException odd) {
            // told below, in our own words
        }
        throw SimRefusal.of(
                SimRefusal.Kind.INVALID,
                field + " must be a duration such as 90s, 15d or PT1H30M, of a thousand years at most.");
    }
}
