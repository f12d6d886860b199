package io.github.fakewebex.webex.features.callingbehavior;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.BehaviorType;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's calling behaviour as GET shows it: all members always there. */
@Schema(example = """
                {"behaviorType": null, "effectiveBehaviorType": "NATIVE_WEBEX_TEAMS_CALLING", "profileId": null}""")
@JsonPropertyOrder({"behaviorType", "effectiveBehaviorType", "profileId"})
record CallingBehavior(
        @Schema(
                description = "The person's own behaviour; null while the organization's default applies.",
                types = {"string", "null"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        BehaviorType behaviorType,

        @Schema(
                description = "What applies: the person's own behaviour, else the organization's default.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        BehaviorType effectiveBehaviorType,

        @Schema(
                description = "The person's own UC Manager profile; null while the organization's default applies.",
                types = {"string", "null"},
                example = "Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String profileId) {}
