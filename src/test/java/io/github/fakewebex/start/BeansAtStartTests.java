package io.github.fakewebex.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.FakeWebexApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The start cannot grow unseen: whatever is made before the first request stands on a list. */
class BeansAtStartTests {

    private static final Path LIST = Path.of("src/test/resources/beans-at-start.txt");

    @Test
    void what_is_made_before_the_first_request_is_on_the_list() throws IOException {
        List<String> made = made();
        if (Boolean.getBoolean("beans.update")) {
            Files.write(LIST, made);
        }
        assertThat(made)
                .as("run this test with -Dbeans.update where the list is to change")
                .isEqualTo(Files.readAllLines(LIST));
    }

    @Test
    void spring_knows_that_all_beans_are_defined_before_it_makes_the_web_server() {
        AtomicBoolean known = new AtomicBoolean();
        started(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        if (bean instanceof WebServerFactory) {
                            known.set(context.getBeanFactory().isConfigurationFrozen());
                        }
                        return bean;
                    }
                }))
                .close();
        assertThat(known).isTrue();
    }

    private static ConfigurableApplicationContext started(
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        SpringApplication application = new SpringApplication(FakeWebexApplication.class);
        application.addInitializers(initializer);
        return application.run("--server.port=0", "--spring.datasource.url=jdbc:h2:mem:beans");
    }

    private static List<String> made() {
        try (ConfigurableApplicationContext application = started(context -> {})) {
            return Arrays.stream(application.getBeanFactory().getSingletonNames())
                    .filter(application::containsBeanDefinition)
                    .sorted()
                    .toList();
        }
    }
}
