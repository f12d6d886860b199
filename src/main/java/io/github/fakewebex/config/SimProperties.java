package io.github.fakewebex.config;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the simulator itself.
 *
 * @param strictWire Whether responses carry nothing that Webex would not send: leaves out the X-Sim-Explain header.
 * @param cors Whether pages of any origin may call /v1 from a browser.
 * @param quirks Quirks of the default world, by name, with their values (1 where a quirk takes none).
 */
@ConfigurationProperties("sim")
public record SimProperties(
        @DefaultValue("false") boolean strictWire,
        @DefaultValue("true") boolean cors,
        @DefaultValue Map<String, Integer> quirks) {}
