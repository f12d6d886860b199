package io.github.fakewebex.webex.features.donotdisturb;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;

/** A person's do-not-disturb setting as GET shows it: all members always there. */
@Schema(example = """
                {"enabled": true, "ringSplashEnabled": false, "webexGoOverrideEnabled": false}""")
@Embeddable
@JsonPropertyOrder({"enabled", "ringSplashEnabled", "webexGoOverrideEnabled"})
record DoNotDisturb(
        @Schema(
                description = "Whether incoming calls are answered as busy.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        boolean enabled,

        @Schema(
                description = "Whether the desk phone plays a short tone for the calls it does not ring for.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        boolean ringSplashEnabled,

        @Schema(
                description = "Whether a mobile phone with Webex Go rings all the same.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        boolean webexGoOverrideEnabled) {

    /** What a new person has. */
    static final DoNotDisturb OFF = new DoNotDisturb(false, false, false);
}
