package io.github.fakewebex.control;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests to the control plane from all others, whatever way their paths are spelt. */
final class ControlPath {

    private ControlPath() {}

    /** Whether the request goes to the control plane; its path is looked at as it is routed: decoded and without parameters. */
    static boolean isOf(HttpServletRequest request) {
        String path = request.getServletPath();
        return path != null && (path.equals("/_sim") || path.startsWith("/_sim/"));
    }
}
