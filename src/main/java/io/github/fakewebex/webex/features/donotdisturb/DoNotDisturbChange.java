package io.github.fakewebex.webex.features.donotdisturb;

import io.github.fakewebex.webex.patch.Flag;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What PUT may change: any of the three, those left out stay as they are. Unknown members are ignored. NotNull tells the document what Flag does. */
@Schema(example = """
                {"enabled": true, "ringSplashEnabled": false, "webexGoOverrideEnabled": false}""")
record DoNotDisturbChange(
        @Schema(description = "Whether incoming calls are answered as busy.") @JsonDeserialize(using = Flag.class)
        JsonNullable<@NotNull Boolean> enabled,

        @Schema(description = "Whether the desk phone plays a short tone for the calls it does not ring for.")
        @JsonDeserialize(using = Flag.class)
        JsonNullable<@NotNull Boolean> ringSplashEnabled,

        @Schema(description = "Whether a mobile phone with Webex Go rings all the same.")
        @JsonDeserialize(using = Flag.class)
        JsonNullable<@NotNull Boolean> webexGoOverrideEnabled) {}
