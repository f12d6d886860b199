package io.github.fakewebex.start;

import io.github.fakewebex.config.SimProperties;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code sim.log=json} what Spring Boot calls structured logging, before the first line is logged. */
class LogFormat implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        SimProperties.Log log =
                Binder.get(environment).bind("sim.log", SimProperties.Log.class).orElse(SimProperties.Log.TEXT);
        if (log == SimProperties.Log.JSON) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("sim.log", Map.of("logging.structured.format.console", "ecs")));
        }
    }
}
