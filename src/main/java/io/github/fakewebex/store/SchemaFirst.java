package io.github.fakewebex.store;

import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Has everything that waits for Flyway wait for the {@link Schema} instead, which asks Flyway where there is something to migrate. */
@Component
class SchemaFirst implements BeanFactoryPostProcessor, Ordered {

    private static final Set<String> FLYWAY = Set.of("flyway", "flywayInitializer");
    private static final String SCHEMA = "schema";

    /** After Spring Boot has said who waits for Flyway. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            if (FLYWAY.contains(name)) {
                bean.setLazyInit(true);
            } else if (bean.getDependsOn() != null) {
                bean.setDependsOn(Arrays.stream(bean.getDependsOn())
                        .map(other -> FLYWAY.contains(other) ? SCHEMA : other)
                        .distinct()
                        .toArray(String[]::new));
            }
        }
    }
}
