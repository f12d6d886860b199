package io.github.fakewebex.webex.features.callingbehavior;

import static io.github.fakewebex.store.BehaviorType.CALL_WITH_APP_REGISTERED_FOR_CISCOTEL;
import static io.github.fakewebex.store.BehaviorType.NATIVE_WEBEX_TEAMS_CALLING;
import static io.github.fakewebex.testing.TestWorld.alice;

import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The three states of both members over every stored value: 2 stored profiles times 6 stored behaviours, each met by every
 * body that the members' states and the letter case can make.
 */
@FakeWebexTest
class ThreeStateTests {

    private static final String BEHAVIOR = alice("callingBehavior");

    static Stream<@Nullable BehaviorType> stored() {
        return Stream.concat(Stream.of((BehaviorType) null), Arrays.stream(BehaviorType.values()));
    }

    /** What a body says of a member: its JSON, or null when it is absent, and the value it amounts to. */
    private record Sent<T>(@Nullable String json, @Nullable T value) {
        boolean absent() {
            return json == null;
        }
    }

    @ParameterizedTest(name = "over a stored {0}")
    @MethodSource("stored")
    void each_state_of_each_member_does_what_it_says(@Nullable BehaviorType stored, TestWorld world) {
        for (String storedProfile : Arrays.asList(null, Ids.BRANCH)) {
            for (Sent<BehaviorType> behavior : behaviors()) {
                for (Sent<String> profile : profiles()) {
                    store(world, stored, storedProfile);
                    world.put("full-admin", BEHAVIOR, body(behavior, profile)).isNoContent();
                    BehaviorType own = behavior.absent() ? stored : behavior.value();
                    String before = stored == CALL_WITH_APP_REGISTERED_FOR_CISCOTEL ? null : storedProfile;
                    String after = profile.absent() ? before : profile.value();
                    expect(world, own, own == CALL_WITH_APP_REGISTERED_FOR_CISCOTEL ? null : after);
                }
            }
        }
    }

    private static List<Sent<BehaviorType>> behaviors() {
        List<Sent<BehaviorType>> all = new ArrayList<>(List.of(new Sent<>(null, null), new Sent<>("null", null)));
        for (BehaviorType type : BehaviorType.values()) {
            String upper = type.name();
            String lower = upper.toLowerCase(Locale.ROOT);
            String mixed = upper.charAt(0) + lower.substring(1);
            for (String text : List.of(upper, lower, mixed)) {
                all.add(new Sent<>("\"" + text + "\"", type));
            }
        }
        return all;
    }

    private static List<Sent<String>> profiles() {
        return List.of(
                new Sent<>(null, null),
                new Sent<>("null", null),
                new Sent<>(quoted(Ids.HEADQUARTERS), Ids.HEADQUARTERS));
    }

    private static String body(Sent<BehaviorType> behavior, Sent<String> profile) {
        List<String> members = new ArrayList<>();
        if (!behavior.absent()) {
            members.add("\"behaviorType\":" + behavior.json());
        }
        if (!profile.absent()) {
            members.add("\"profileId\":" + profile.json());
        }
        return "{" + String.join(",", members) + "}";
    }

    private static void store(TestWorld world, @Nullable BehaviorType behavior, @Nullable String profile) {
        world.put(
                        "full-admin",
                        BEHAVIOR,
                        "{\"behaviorType\":%s,\"profileId\":%s}".formatted(quoted(behavior), quoted(profile)))
                .isNoContent();
    }

    private static void expect(TestWorld world, @Nullable BehaviorType own, @Nullable String profile) {
        world.get("full-admin", BEHAVIOR)
                .isOk("{\"behaviorType\":%s,\"effectiveBehaviorType\":%s,\"profileId\":%s}"
                        .formatted(
                                quoted(own),
                                quoted(Objects.requireNonNullElse(own, NATIVE_WEBEX_TEAMS_CALLING)),
                                quoted(profile)));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
