package io.github.fakewebex.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.FakeWebexApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
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

    private static List<String> made() {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                FakeWebexApplication.class, "--server.port=0", "--spring.datasource.url=jdbc:h2:mem:beans")) {
            return Arrays.stream(application.getBeanFactory().getSingletonNames())
                    .filter(application::containsBeanDefinition)
                    .sorted()
                    .toList();
        }
    }
}
