package io.github.fakewebex.store;

import jakarta.persistence.Entity;

/** A UC Manager profile that an organization offers its people. */
@Entity
public class CallingProfile extends WorldScoped {

    private String organizationId;
    private String name;

    @SuppressWarnings("NullAway")
    protected CallingProfile() {
        super("");
    }

    /** @param name what administrators see */
    public CallingProfile(String id, String organizationId, String name) {
        super(id);
        this.organizationId = organizationId;
        this.name = name;
    }

    public String organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }
}
