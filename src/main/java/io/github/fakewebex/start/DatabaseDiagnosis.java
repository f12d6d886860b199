package io.github.fakewebex.start;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is wrong with the database, as far as its driver says. */
final class DatabaseDiagnosis {

    private static final int LENGTH_OF_CLASS = 2;

    private DatabaseDiagnosis() {}

    /**
     * The text about a failure.
     *
     * @param chain the failure and its causes
     * @return empty when the failure is not about the database
     */
    static Optional<String> of(List<Throwable> chain, UnaryOperator<@Nullable String> settings) {
        String url = withoutParameters(Objects.requireNonNullElse(settings.apply("spring.datasource.url"), ""));
        return chain.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner)
                .map(refusal -> refused(url, refusal, chain.get(chain.size() - 1)))
                .or(() -> chain.stream().anyMatch(DatabaseDiagnosis::isAboutUrl)
                        ? Optional.of(url + " is no address of a database that it knows."
                                + " SPRING_DATASOURCE_URL looks like jdbc:postgresql://host/database.")
                        : Optional.empty());
    }

    private static String refused(String url, SQLException refusal, Throwable root) {
        String state = Objects.requireNonNullElse(refusal.getSQLState(), "");
        String reason = root instanceof UnknownHostException
                ? "the host " + root.getMessage() + " is not known"
                : firstSentence(String.valueOf(refusal.getMessage()));
        String said = ": " + reason + ". ";
        return switch (state.substring(0, Math.min(LENGTH_OF_CLASS, state.length()))) {
            case "08" ->
                "the database " + url + " cannot be reached" + said + "Check that it runs, and SPRING_DATASOURCE_URL.";
            case "28" ->
                "the database " + url + " lets nobody in by that name and password" + said
                        + "Check SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.";
            case "3D" -> "the database " + url + " is not there" + said + "Create it, or check SPRING_DATASOURCE_URL.";
            default -> "the database " + url + " fails" + said + "Check SPRING_DATASOURCE_URL.";
        };
    }

    private static String firstSentence(String text) {
        return text.split("\\.(\\s|$)", 2)[0];
    }

    /** What the pool and Spring Boot say about a URL that no driver takes. */
    private static boolean isAboutUrl(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("jdbcUrl") || message.contains("must start with \"jdbc\"");
    }

    /** Parameters may hold a password. */
    private static String withoutParameters(String url) {
        return url.split("[?;]", 2)[0].replaceAll("//[^/]*@", "//");
    }
}
