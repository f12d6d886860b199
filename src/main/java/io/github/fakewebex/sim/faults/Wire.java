package io.github.fakewebex.sim.faults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The connection that a request came by, for what servlets cannot do to it. */
final class Wire {

    private static final String ATTRIBUTE = Wire.class.getName();

    private static final int GLANCE = 4096;

    private final Request request;
    private final Response response;
    private final Optional<SocketChannel> socket;

    private Wire(Request request, Response response) {
        this.request = request;
        this.response = response;
        this.socket = request.getConnector().getProtocolHandler() instanceof ReachableHttp11Protocol protocol
                ? protocol.socket(request.getServletConnection().getConnectionId())
                : Optional.empty();
    }

    /** The connection of the request. */
    static Wire of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Ends ends) {
            return new Wire(ends.request(), ends.response());
        }
        throw new IllegalStateException("the valve is missing");
    }

    /** Takes care that the answer is not compressed, so that its length can be promised. */
    void plain() {
        request.getCoyoteRequest().getMimeHeaders().removeHeader(HttpHeaders.ACCEPT_ENCODING);
    }

    /** Closes the connection; nothing more is sent, not even what was written and not yet flushed. */
    void drop() {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("dropped on purpose"));
    }

    /** Resets the connection: a socket that does not linger says RST when it is closed. */
    void reset() throws IOException {
        if (socket.isPresent()) {
            socket.get().setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        drop();
    }

    /** Says that nothing more will be sent, and leaves the other direction open. */
    void shutOutput() throws IOException {
        if (socket.isPresent()) {
            socket.get().shutdownOutput();
        }
    }

    /** Reads and forgets what the client sends, and tells whether it is gone. For connections that have no future only. */
    boolean isClientGone() {
        try {
            if (socket.isEmpty()) {
                return false;
            }
            ByteBuffer glance = ByteBuffer.allocate(GLANCE);
            int read = socket.get().read(glance);
            return read < 0;
        } catch (IOException gone) {
            return true;
        }
    }

    private record Ends(Request request, Response response) {}

    /** Keeps a way from the servlet's request back to the connection. */
    private static final class Valve extends ValveBase {

        private Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new Ends(request, response));
            getNext().invoke(request, response);
        }
    }

    /** Puts valve and protocol in. */
    @Component
    static class Installation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addEngineValves(new Valve());
            tomcat.setProtocol(ReachableHttp11Protocol.class.getName());
        }
    }
}
