package io.github.fakewebex.start;

import io.github.fakewebex.config.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;

/** What prevents the start, and what to do about it, in one line. */
final class Diagnosis {

    private static final Map<Class<?>, String> TAKES = Map.of(
            boolean.class, "true or false",
            int.class, "a whole number",
            Integer.class, "a whole number",
            Long.class, "a whole number");

    private final List<Throwable> chain;
    private final UnaryOperator<@Nullable String> settings;

    private Diagnosis(List<Throwable> chain, UnaryOperator<@Nullable String> settings) {
        this.chain = chain;
        this.settings = settings;
    }

    /**
     * The line about a failure.
     *
     * @param settings gives the values of properties, null for those that are not set
     */
    static String of(Throwable failure, UnaryOperator<@Nullable String> settings) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable at = failure; at != null && !chain.contains(at); at = at.getCause()) {
            chain.add(at);
        }
        return new Diagnosis(chain, settings).text().replaceAll("\\s+", " ").strip();
    }

    private String text() {
        return first(WrongSetting.class)
                .map(WrongSetting::getMessage)
                .or(() -> first(PortInUseException.class).map(Diagnosis::takenPort))
                .or(() -> DatabaseDiagnosis.of(chain, settings))
                .or(() -> first(BindException.class).map(this::wrongValue))
                .orElseGet(this::rootCause);
    }

    private <T extends Throwable> Optional<T> first(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String takenPort(PortInUseException taken) {
        return "port " + taken.getPort()
                + " is taken. Stop what listens there, or choose another port with SERVER_PORT.";
    }

    /** The innermost binding knows the property; those around it only that something in them is wrong. */
    private String wrongValue(BindException outermost) {
        BindException wrong = chain.stream()
                .filter(BindException.class::isInstance)
                .map(BindException.class::cast)
                .reduce(outermost, (outer, inner) -> inner);
        ConfigurationProperty property = wrong.getProperty();
        if (property == null) {
            return rootCause();
        }
        Class<?> type = Objects.requireNonNullElse(wrong.getTarget().getType().resolve(), Object.class);
        return property.getName() + " cannot be \"" + property.getValue() + "\". "
                + takes(type).map(it -> "It takes " + it + ".").orElseGet(this::rootCause);
    }

    private static Optional<String> takes(Class<?> type) {
        return type.isEnum()
                ? Optional.of(Stream.of(type.getEnumConstants())
                        .map(it -> it.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ")))
                : Optional.ofNullable(TAKES.get(type));
    }

    private String rootCause() {
        Throwable root = chain.get(chain.size() - 1);
        String message =
                Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
        return root instanceof NumberFormatException ? "a setting that takes a number has none: " + message : message;
    }
}
