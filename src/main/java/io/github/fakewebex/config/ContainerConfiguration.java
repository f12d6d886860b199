package io.github.fakewebex.config;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes Tomcat hand over what it would refuse by itself: an odd character in an id is then an odd id, and gets the same
 * answer as any other. The headers of proxies alone are sifted.
 */
@Component
class ContainerConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** All that Tomcat can be told to tolerate beyond RFC 3986. */
    private static final String RELAXED = "\"<>[\\]^`{|}";

    /** What is read of a body that is refused, so that its sender gets to see the answer instead of a reset. */
    private static final int SWALLOWED = 80 * 1024 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addEngineValves(new ForwardedHeadersValve());
        tomcat.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setProperty("relaxedPathChars", RELAXED);
            connector.setProperty("relaxedQueryChars", RELAXED);
            connector.setProperty("maxSwallowSize", String.valueOf(SWALLOWED));
            // Who asks whether to send a body, as curl does with large ones, is told when somebody wants it.
            connector.setProperty("continueResponseTiming", "onRead");
        });
    }
}
