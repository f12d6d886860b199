package io.github.fakewebex;

import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server what to do with it. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private static final String ALICE =
            "Y2lzY29zcGFyazovL3VzL1BFT1BMRS8xMWEzZjk5MC1hNjg5LTQ3N2QtYmU2Yi03MTIwMDI1ZDhhYmI";

    private final AccessTokenRepository tokens;
    private final String scheme;

    Welcome(AccessTokenRepository tokens, ServerProperties server) {
        this.tokens = tokens;
        this.scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
    }

    @EventListener
    void greet(WebServerInitializedEvent started) {
        String url = scheme + "://localhost:" + started.getWebServer().getPort();
        LOG.info("""


                  Fake Webex answers at {}/v1, is commanded at {}/_sim, and documents itself at {}/swagger-ui.html
                  Demo tokens: {}
                  Try: curl -i -H 'Authorization: Bearer full-admin' {}/v1/people/{}/features/doNotDisturb
                """, url, url, url, String.join(", ", tokens.lastingNames(World.DEFAULT)), url, ALICE);
    }
}
