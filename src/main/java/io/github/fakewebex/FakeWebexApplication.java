package io.github.fakewebex;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration;
import org.springframework.core.SpringProperties;

/** What is excluded is of no use here, and would cost each start. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            DataRepositoryMetricsAutoConfiguration.class,
            DataWebAutoConfiguration.class,
            JtaAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            ScheduledTasksObservationAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class,
            TomcatMetricsAutoConfiguration.class
        },
        // By name, as it is deprecated.
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration")
@ConfigurationPropertiesScan
public class FakeWebexApplication {

    /** Starts the server, with the properties that the arguments name. */
    public static void main(String[] args) {
        if (isPackaged() && SpringProperties.getProperty(AotDetector.AOT_ENABLED) == null) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication.run(FakeWebexApplication.class, args);
    }

    /** Only the jar has a manifest, and with it what was made of the beans at build time. */
    private static boolean isPackaged() {
        return FakeWebexApplication.class.getPackage().getImplementationVersion() != null;
    }
}
