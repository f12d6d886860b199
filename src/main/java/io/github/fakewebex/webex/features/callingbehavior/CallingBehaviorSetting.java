package io.github.fakewebex.webex.features.callingbehavior;

import static io.github.fakewebex.store.BehaviorType.CALL_WITH_APP_REGISTERED_FOR_CISCOTEL;

import io.github.fakewebex.store.BehaviorType;
import io.github.fakewebex.webex.features.PersonSetting;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored calling behaviour of a person. Null means that the organization's default applies. */
@Entity
@Table(name = "calling_behavior")
class CallingBehaviorSetting extends PersonSetting {

    @Enumerated(EnumType.STRING)
    private @Nullable BehaviorType behaviorType;

    private @Nullable String profileId;

    @Enumerated(EnumType.STRING)
    private @Nullable BehaviorType shownBehaviorType;

    private @Nullable String shownProfileId;

    protected CallingBehaviorSetting() {
        super("");
    }

    CallingBehaviorSetting(String personId, @Nullable BehaviorType behaviorType, @Nullable String profileId) {
        super(personId);
        this.behaviorType = behaviorType;
        this.profileId = allowed(behaviorType, profileId);
    }

    @Nullable
    BehaviorType behaviorType() {
        return behaviorType;
    }

    @Nullable
    String profileId() {
        return profileId;
    }

    @Nullable
    BehaviorType shownBehaviorType(Instant now) {
        return isHidden(now) ? shownBehaviorType : behaviorType;
    }

    @Nullable
    String shownProfileId(Instant now) {
        return isHidden(now) ? shownProfileId : profileId;
    }

    /**
     * Stores both values, but for the profile of a Jabber user: there is none, so whatever is given is dropped. What Jabber
     * cleared does not come back with the next behaviour.
     */
    void change(@Nullable BehaviorType newBehavior, @Nullable String newProfile, Instant now) {
        beforeChange(now, () -> {
            shownBehaviorType = behaviorType;
            shownProfileId = profileId;
        });
        behaviorType = newBehavior;
        profileId = allowed(newBehavior, newProfile);
    }

    private static @Nullable String allowed(@Nullable BehaviorType behavior, @Nullable String profile) {
        return behavior == CALL_WITH_APP_REGISTERED_FOR_CISCOTEL ? null : profile;
    }
}
