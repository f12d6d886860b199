package io.github.fakewebex.sim.trace;

import io.github.fakewebex.sim.time.Chance;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Chooses the tracking id of a request before anything can answer it. */
class TrackingIdValve extends ValveBase {

    private final Chance chance;

    private TrackingIdValve(Chance chance) {
        super(true);
        this.chance = chance;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // What is not of the product, such as a health check, must not use up what repeats.
        boolean product = Plane.DATA.has(request);
        TrackingId.choose(
                request, product ? chance::passingUuid : () -> UUID.randomUUID().toString());
        getNext().invoke(request, response);
    }

    /** Puts the valve in front of all others. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class InFront implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final Chance chance;

        InFront(Chance chance) {
            this.chance = chance;
        }

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addEngineValves(new TrackingIdValve(chance));
        }
    }
}
