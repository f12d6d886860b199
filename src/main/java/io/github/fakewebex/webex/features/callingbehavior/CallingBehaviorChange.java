package io.github.fakewebex.webex.features.callingbehavior;

import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.webex.patch.NullableText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What PUT may change. Each member has three states: left out, it stays; null, the organization's default applies; a value
 * is set. Members that are not known here, the read-only effectiveBehaviorType among them, are ignored.
 */
@Schema(example = """
                {"behaviorType": "NATIVE_WEBEX_TEAMS_CALLING",
                 "profileId": "Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk"}""")
record CallingBehaviorChange(
        @Schema(
                description = "One of the behaviours, in any case; null for the organization's default.",
                implementation = BehaviorType.class)
        @JsonDeserialize(using = NullableText.class)
        JsonNullable<@Nullable String> behaviorType,

        @Schema(
                description = "A UC Manager profile of the person's organization; null for the organization's default. "
                        + "Cleared whatever is sent when behaviorType is set to CALL_WITH_APP_REGISTERED_FOR_CISCOTEL.",
                types = {"string", "null"},
                example = "Y2lzY29zcGFyazovL3VzL0NBTExJTkdfUFJPRklMRS9iMzdmMmZiYS0yZTdjLTExZWItYTM2OC1kYmU0Yjc2NzFmZTk")
        @JsonDeserialize(using = NullableText.class)
        JsonNullable<@Nullable String> profileId) {}
