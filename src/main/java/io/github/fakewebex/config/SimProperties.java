package io.github.fakewebex.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the simulator itself.
 *
 * @param strictWire Whether responses carry nothing that Webex would not send: leaves out the X-Sim-Explain header.
 */
@ConfigurationProperties("sim")
public record SimProperties(@DefaultValue("false") boolean strictWire) {}
