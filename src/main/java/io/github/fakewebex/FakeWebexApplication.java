package io.github.fakewebex;

import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.SpringProperties;

@SpringBootApplication(proxyBeanMethods = false)
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
