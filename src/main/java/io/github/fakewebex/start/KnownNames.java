package io.github.fakewebex.start;

import io.github.fakewebex.config.SimProperties;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** The names that {@link SimProperties} has, which are all there are below {@code sim}. */
final class KnownNames {

    private static final String PREFIX = "sim";

    private static final List<Known> ALL = below(PREFIX, SimProperties.class).toList();

    /** @param open whether it is a list or a map, whose items have names of their own */
    private record Known(String name, boolean open) {

        boolean covers(ConfigurationPropertyName asked) {
            ConfigurationPropertyName own = ConfigurationPropertyName.of(name);
            return own.equals(asked) || open && own.isAncestorOf(asked);
        }

        /** Spring Boot takes both names for a hyphen: {@code SIM_STRICTWIRE} and {@code SIM_STRICT_WIRE}. */
        boolean coversVariable(String asked) {
            return Stream.of(variable(name), variable(name.replace("-", "")))
                    .anyMatch(own -> own.equals(asked) || open && asked.startsWith(own + "_"));
        }
    }

    private KnownNames() {}

    /** Whether there is a property of that name, in any of its spellings. */
    static boolean has(ConfigurationPropertyName asked) {
        return ALL.stream().anyMatch(known -> known.covers(asked));
    }

    /** Whether there is a property that is set by the environment variable of that name. */
    static boolean hasVariable(String asked) {
        return ALL.stream().anyMatch(known -> known.coversVariable(asked.toUpperCase(Locale.ROOT)));
    }

    /** The name that looks most like the one that is not there. */
    static String nearest(String asked) {
        return nearest(asked, ALL.stream().map(Known::name));
    }

    /** As {@link #nearest}, among the names of environment variables. */
    static String nearestVariable(String asked) {
        return nearest(asked, ALL.stream().map(known -> variable(known.name())));
    }

    private static String nearest(String asked, Stream<String> names) {
        return names.min(Comparator.comparingInt(name -> name.startsWith(asked) ? 0 : Spelling.distance(name, asked)))
                .orElse(PREFIX);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Stream<Known> below(String prefix, Class<?> type) {
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            Class<?> its = component.getType();
            return its.isRecord()
                    ? below(name, its)
                    : Stream.of(
                            new Known(name, Map.class.isAssignableFrom(its) || Collection.class.isAssignableFrom(its)));
        });
    }
}
