package io.github.fakewebex.sim.faults;

import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's own HTTP/1.1, whose sockets can be reached: what faults do to a connection is beyond servlets. Tomcat makes it
 * by its class name.
 */
public class ReachableHttp11Protocol extends Http11NioProtocol {

    /** The socket of the connection with that id; empty when it is closed. */
    Optional<SocketChannel> socket(String connectionId) {
        return ((NioEndpoint) getEndpoint())
                .getConnections().stream()
                        .filter(connection -> connection
                                .getServletConnection("http/1.1", "")
                                .getConnectionId()
                                .equals(connectionId))
                        .map(SocketWrapperBase<NioChannel>::getSocket)
                        .map(NioChannel::getIOChannel)
                        .findFirst();
    }
}
