package io.github.fakewebex;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class FakeWebexApplication {

    public static void main(String[] args) {
        SpringApplication.run(FakeWebexApplication.class, args);
    }
}
