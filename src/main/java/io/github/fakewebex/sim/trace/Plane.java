package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;

/** What a request goes to, whatever way its path is spelt. */
public enum Plane {
    /** The product that is imitated. */
    DATA("/v1"),
    /** What commands the simulator. */
    CONTROL("/_sim");

    private final String root;
    private final String below;

    Plane(String root) {
        this.root = root;
        this.below = root + "/";
    }

    /** Whether the request goes there; its path is looked at as it is routed: decoded and without parameters. */
    public boolean has(HttpServletRequest request) {
        String path = request.getServletPath();
        return path != null && (path.equals(root) || path.startsWith(below));
    }
}
