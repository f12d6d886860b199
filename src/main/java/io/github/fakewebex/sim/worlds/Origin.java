package io.github.fakewebex.sim.worlds;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Crowd;
import io.github.fakewebex.sim.seed.Scenarios;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a world is made from, in the one line that people write: {@code ucm} or {@code crowd?people=500}, the name of a
 * scenario; {@code world:orders-42}, another world as it is now; a name that is no scenario's is that of a world as well.
 *
 * @param name the name of the scenario or of the world
 * @param isWorld whether it is a world's
 * @param people how many people a crowd has; null where nothing is said
 */
public record Origin(String name, boolean isWorld, @Nullable Integer people) {

    private static final Pattern FORM = Pattern.compile("(world:)?([a-z0-9-]{1,63})(?:\\?people=([0-9]{1,7}))?");

    /**
     * Understands the line.
     *
     * @throws SimRefusal when it has another form, or asks for a crowd that there cannot be
     */
    static Origin parse(String text, Scenarios scenarios) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw SimRefusal.of(
                    SimRefusal.Kind.INVALID,
                    "from must name a scenario or a world, such as default, world:orders-42 or crowd?people=500.");
        }
        Integer people = form.group(3) == null ? null : Integer.valueOf(form.group(3));
        boolean isWorld = form.group(1) != null || !scenarios.exists(form.group(2));
        if (people != null && (isWorld || !form.group(2).equals(Scenarios.CROWD))) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "Only the scenario crowd takes a number of people.");
        }
        if (people != null && people > Crowd.MOST) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "A crowd has " + Crowd.MOST + " people at most.");
        }
        return new Origin(form.group(2), isWorld, people);
    }

    /** How many people are made up beside those of the scenario. */
    int crowd() {
        return name.equals(Scenarios.CROWD) ? Objects.requireNonNullElse(people, Crowd.USUAL) : 0;
    }
}
