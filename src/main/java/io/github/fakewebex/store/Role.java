package io.github.fakewebex.store;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An administrator role in Control Hub. The keys are those of ids that real tenants show, or {@code assumed} where none
 * was seen (compliance officer and the partner roles). A person without any role is a plain user.
 */
public enum Role {
    FULL_ADMIN("id_full_admin", "Full Administrator"),
    USER_ADMIN("id_user_admin", "User Administrator"),
    READ_ONLY_ADMIN("id_readonly_admin", "Read-only Administrator"),
    DEVICE_ADMIN("id_device_admin", "Device Administrator"),
    SUPPORT_ADMIN("atlas-portal.support", "Support Administrator"),
    COMPLIANCE_OFFICER("id_compliance_officer", "Compliance Officer"),
    /** Reaches only people in the locations assigned to the administrator. */
    LOCATION_ADMIN("location_full_admin", "Location Administrator"),
    /** Acts as a full administrator in every customer of the partner. */
    PARTNER_FULL_ADMIN("atlas-portal.partner.fulladmin", "Partner Full Administrator", FULL_ADMIN),
    /** Acts as a full administrator in the customers assigned to the person. */
    PARTNER_ADMIN("atlas-portal.partner.admin", "Partner Administrator", FULL_ADMIN),
    /** Acts as a read-only administrator in every customer of the partner. */
    PARTNER_READ_ONLY_ADMIN("atlas-portal.partner.readonlyadmin", "Partner Read-only Administrator", READ_ONLY_ADMIN);

    private final String key;
    private final String displayName;
    private final @Nullable Role actsAs;

    Role(String key, String displayName) {
        this(key, displayName, null);
    }

    Role(String key, String displayName, @Nullable Role actsAs) {
        this.key = key;
        this.displayName = displayName;
        this.actsAs = actsAs;
    }

    /** The role with that key; empty when there is none. */
    public static Optional<Role> ofKey(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    /** The last part of the role's id. */
    public String key() {
        return key;
    }

    /** The name as Control Hub and {@code GET /roles} show it. */
    public String displayName() {
        return displayName;
    }

    /** The role that this one amounts to inside a customer's organization; null for a role of one organization. */
    public @Nullable Role inCustomer() {
        return actsAs;
    }

    /** Whether an administrator with this role reaches the customer, given the customers assigned to the person. */
    public boolean reaches(String customerId, Set<String> assignedCustomers) {
        return actsAs != null && (this != PARTNER_ADMIN || assignedCustomers.contains(customerId));
    }
}
