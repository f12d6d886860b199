package io.github.fakewebex.control;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.trace.BearerToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in programs, and the browser pages that this server itself serves. A page of another origin is refused, with or
 * without a token; so is a request whose Host is a name that anybody could have pointed at this machine (DNS rebinding):
 * an IP address, {@code localhost}, a name without a dot and the names in {@code sim.control.allowed-hosts} are not.
 */
class ControlGate extends OncePerRequestFilter {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.%]+]");

    private static final Pattern WITHOUT_DOT = Pattern.compile("[a-z0-9_-]+");

    private final byte[] token;
    private final Set<String> allowedHosts;
    private final Problems problems;

    ControlGate(SimProperties.Control properties, Problems problems) {
        this.token = properties.token().getBytes(StandardCharsets.UTF_8);
        this.allowedHosts = properties.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTrusted(host(request))) {
            problems.write(
                    HttpStatus.FORBIDDEN,
                    "The Host of the request is neither an IP address nor localhost nor a name without a dot. Names"
                            + " of this server are listed in sim.control.allowed-hosts.",
                    response);
        } else if (isOfAnotherOrigin(request)) {
            problems.write(HttpStatus.FORBIDDEN, "Pages of other origins may not use the control plane.", response);
        } else if (token.length > 0 && !isAuthorized(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(
                    HttpStatus.UNAUTHORIZED,
                    "The control plane is closed: send the token of SIM_CONTROL_TOKEN as a bearer token.",
                    response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isAuthorized(HttpServletRequest request) {
        String sent = BearerToken.of(request).orElse("");
        return MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isTrusted(@Nullable String host) {
        return host != null
                && (host.equals("localhost")
                        || IPV4.matcher(host).matches()
                        || IPV6.matcher(host).matches()
                        || WITHOUT_DOT.matcher(host).matches()
                        || allowedHosts.contains(host));
    }

    /** The host that the client believes to talk to, as sent: what proxies say of it is no proof of anything. */
    private static @Nullable String host(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.HOST);
        return sent == null ? null : sent.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOfAnotherOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !Set.of("same-origin", "none").contains(site.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, String.valueOf(request.getHeader(HttpHeaders.HOST)));
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host.equalsIgnoreCase(new URI(origin).getAuthority());
        } catch (URISyntaxException odd) {
            return false;
        }
    }
}
