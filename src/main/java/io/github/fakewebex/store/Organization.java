package io.github.fakewebex.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer of Webex, or a partner that manages customers. */
@Entity
public class Organization extends WorldScoped {

    private String displayName;
    private Instant created;

    @Enumerated(EnumType.STRING)
    private BehaviorType defaultBehaviorType;

    private @Nullable String defaultProfileId;
    private @Nullable String managedBy;

    @SuppressWarnings("NullAway")
    protected Organization() {
        super("");
    }

    /**
     * @param defaultBehaviorType what applies to a person without a behaviour of their own
     * @param defaultProfileId the UC Manager profile of people without one of their own, or null for none
     * @param managedBy the id of the partner organization that manages this one, or null for none
     */
    public Organization(
            String id,
            String displayName,
            Instant created,
            BehaviorType defaultBehaviorType,
            @Nullable String defaultProfileId,
            @Nullable String managedBy) {
        super(id);
        this.displayName = displayName;
        this.created = created;
        this.defaultBehaviorType = defaultBehaviorType;
        this.defaultProfileId = defaultProfileId;
        this.managedBy = managedBy;
    }

    public String displayName() {
        return displayName;
    }

    public Instant created() {
        return created;
    }

    public BehaviorType defaultBehaviorType() {
        return defaultBehaviorType;
    }

    public @Nullable String defaultProfileId() {
        return defaultProfileId;
    }

    public @Nullable String managedBy() {
        return managedBy;
    }

    /** Changes what applies to people without values of their own; their next read shows it. */
    public void defaults(BehaviorType behaviorType, @Nullable String profileId) {
        this.defaultBehaviorType = behaviorType;
        this.defaultProfileId = profileId;
    }

    public void renamed(String displayName) {
        this.displayName = displayName;
    }

    /** Puts the organization into the care of that partner organization, or of none. */
    public void managedBy(@Nullable String partnerId) {
        this.managedBy = partnerId;
    }
}
