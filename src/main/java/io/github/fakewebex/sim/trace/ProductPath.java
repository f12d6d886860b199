package io.github.fakewebex.sim.trace;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests to the product that is imitated from all others, whatever way their paths are spelt. */
public final class ProductPath {

    private ProductPath() {}

    /** Whether the request goes to the product; its path is looked at as it is routed: decoded and without parameters. */
    public static boolean isOf(HttpServletRequest request) {
        String path = request.getServletPath();
        return path != null && (path.equals("/v1") || path.startsWith("/v1/"));
    }
}
