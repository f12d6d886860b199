package io.github.fakewebex.sim.trace;

import java.util.List;
import java.util.Optional;

/** Tells the operation that a request asks for before it is routed, for whoever stands in front of the routing. */
public interface Operations {

    /**
     * The name of the operation, such as {@code callingBehavior.read}; empty when no operation answers there.
     *
     * @param method the HTTP method
     * @param path the request's path as sent, still encoded
     */
    Optional<String> named(String method, String path);

    /** The names of all operations, in alphabetical order. */
    List<String> names();
}
