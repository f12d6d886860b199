package io.github.fakewebex.webex.features.callingbehavior;

import static io.github.fakewebex.store.BehaviorType.CALL_WITH_APP_REGISTERED_FOR_CISCOTEL;

import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.webex.WebexId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/** What the journal is told about a change: the values on both sides, and what the request does not say by itself. */
final class BehaviorChange {

    private BehaviorChange() {}

    /** What is stored, and what applies when the organization's defaults are taken in. */
    record Values(
            @Nullable BehaviorType behaviorType,
            @Nullable String profileId,
            BehaviorType effectiveBehaviorType,
            @Nullable String effectiveProfileId) {

        static Values of(CallingBehaviorSetting setting, Organization organization) {
            String own = setting.profileId();
            return new Values(
                    setting.behaviorType(),
                    encoded(own),
                    Objects.requireNonNullElse(setting.behaviorType(), organization.defaultBehaviorType()),
                    encoded(own == null ? organization.defaultProfileId() : own));
        }

        private static @Nullable String encoded(@Nullable String key) {
            return key == null ? null : WebexId.encode(WebexId.CALLING_PROFILE, key);
        }

        private boolean isJabber() {
            return behaviorType == CALL_WITH_APP_REGISTERED_FOR_CISCOTEL;
        }
    }

    /**
     * Why the values became what they are.
     *
     * @param delay why they do not show yet
     */
    static List<String> causes(CallingBehaviorChange sent, Values before, Values after, List<String> delay) {
        List<String> causes = new ArrayList<>();
        addQuirks("behaviorType", sent.behaviorType(), causes);
        addQuirks("profileId", sent.profileId(), causes);
        if (after.isJabber()) {
            if (before.profileId() != null) {
                causes.add("profileId was cleared, because behaviorType was set to "
                        + CALL_WITH_APP_REGISTERED_FOR_CISCOTEL);
            }
            if (sent.profileId().isPresent() && sent.profileId().get() != null) {
                causes.add("profileId had no effect, because behaviorType is " + CALL_WITH_APP_REGISTERED_FOR_CISCOTEL);
            }
        }
        causes.addAll(delay);
        return causes;
    }

    private static void addQuirks(String member, JsonNullable<@Nullable String> sent, List<String> causes) {
        if (!sent.isPresent()) {
            if (CurrentWorld.has(Quirk.OMITTED_MEANS_NULL)) {
                causes.add(member + " was left out and means null (quirk " + Quirk.OMITTED_MEANS_NULL.label() + ")");
            }
        } else if ("null".equals(sent.get()) && CurrentWorld.has(Quirk.STRING_NULL_IS_NULL)) {
            causes.add(member + " is the string null and means null (quirk " + Quirk.STRING_NULL_IS_NULL.label() + ")");
        }
    }
}
