package io.github.fakewebex.store;

import jakarta.persistence.Entity;
import java.util.Set;

/**
 * A licence that an organization bought a number of. What it permits is known by its name alone, which is also how client
 * programs tell.
 */
@Entity
public class License extends WorldScoped {

    /** The names that give a person Webex Calling. */
    public static final Set<String> WEBEX_CALLING =
            Set.of("Webex Calling - Professional", "Webex Calling - Basic", "Webex Calling - Workspaces");

    private String organizationId;
    private String name;
    private int totalUnits;

    @SuppressWarnings("NullAway")
    protected License() {
        super("");
    }

    /** @param id the organization's id, a colon, an offer code such as BCSTD, an underscore and a UUID */
    public License(String id, String organizationId, String name, int totalUnits) {
        super(id);
        this.organizationId = organizationId;
        this.name = name;
        this.totalUnits = totalUnits;
    }

    public String organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    public int totalUnits() {
        return totalUnits;
    }
}
