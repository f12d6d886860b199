package io.github.fakewebex.start;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells Spring that all beans are defined, so that it remembers which there are of a type. It is told by itself only after the
 * web server, and with it most beans, are made; until then it looks at each of some five hundred for each question. All who
 * may change definitions have done so when it comes to the web server.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoMoreBeans implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final ConfigurableListableBeanFactory beans;

    NoMoreBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        beans.freezeConfiguration();
    }
}
