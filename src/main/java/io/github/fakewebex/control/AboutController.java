package io.github.fakewebex.control;

import io.github.fakewebex.config.SimProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what this server is. */
@RestController
@Tag(name = "about")
class AboutController {

    /** The month of Cisco's published document that the simulator is held against. */
    private static final String SPEC_DATE = "2026-08";

    /**
     * What this server is, and the switches it was started with.
     *
     * @param version the simulator's version
     * @param webexSpec the month of Cisco's published document that the simulator is held against
     */
    record About(
            String version,
            String webexSpec,
            boolean strictWire,
            boolean cors,
            boolean deterministic,
            boolean controlClosed) {}

    private final BuildProperties build;
    private final SimProperties properties;

    AboutController(BuildProperties build, SimProperties properties) {
        this.build = build;
        this.properties = properties;
    }

    @GetMapping("/_sim/about")
    @Operation(operationId = "about", summary = "Read the version and the switches")
    About about() {
        return new About(
                String.valueOf(build.getVersion()),
                SPEC_DATE,
                properties.strictWire(),
                properties.cors(),
                properties.deterministic() != null,
                !properties.control().token().isEmpty());
    }
}
