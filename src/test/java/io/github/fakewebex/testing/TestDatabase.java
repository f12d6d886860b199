package io.github.fakewebex.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * What the server of a test stores in: H2 in memory, or PostgreSQL where the system property {@code test.database} says
 * so. Each server has a database of its own.
 */
class TestDatabase implements ExecutionCondition {

    static final boolean POSTGRES = "postgresql".equals(System.getProperty("test.database"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return !POSTGRES || TestPostgres.isThere()
                ? ConditionEvaluationResult.enabled("there is a database")
                : ConditionEvaluationResult.disabled(TestPostgres.MISSING);
    }

    /** Puts the database into the properties of each server that a test starts. */
    static class Properties implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return new Customizer(POSTGRES);
        }
    }

    /** Equal to any other, so that tests share their servers. */
    private record Customizer(boolean postgres) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test database", postgres ? onPostgres() : inMemory(context)));
        }

        private static Map<String, Object> onPostgres() {
            TestPostgres.Database database = TestPostgres.empty();
            return Map.of(
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.username(),
                    "spring.datasource.password", database.password());
        }

        private static Map<String, Object> inMemory(ConfigurableApplicationContext context) {
            String url = context.getEnvironment().getRequiredProperty("spring.datasource.url");
            return Map.of(
                    "spring.datasource.url",
                    url.replace(":fake-webex;", ":test-" + System.identityHashCode(context) + ";"));
        }
    }
}
