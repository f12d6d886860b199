package io.github.fakewebex.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A place of an organization; people with Webex Calling belong to one. */
@Entity
@Table(name = "organization_location")
public class Location extends WorldScoped {

    private String organizationId;
    private String name;
    private String timeZone;

    @SuppressWarnings("NullAway")
    protected Location() {
        super("");
    }

    /** @param timeZone an IANA time zone name */
    public Location(String id, String organizationId, String name, String timeZone) {
        super(id);
        this.organizationId = organizationId;
        this.name = name;
        this.timeZone = timeZone;
    }

    public String organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    /** An IANA time zone name, such as {@code America/Los_Angeles}. */
    public String timeZone() {
        return timeZone;
    }
}
