package io.github.fakewebex.webex.browser;

import io.github.fakewebex.config.SimProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Puts {@link CrossOriginValve} in front of everything, so that what Tomcat refuses by itself passes it too. */
@Component
class BrowserConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SimProperties properties;

    BrowserConfiguration(SimProperties properties) {
        this.properties = properties;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new CrossOriginValve(properties.cors(), properties.strictWire()));
    }
}
