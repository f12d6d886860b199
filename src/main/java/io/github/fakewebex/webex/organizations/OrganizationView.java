package io.github.fakewebex.webex.organizations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.webex.WebexId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An organization as Webex shows it. */
@Schema(name = "Organization")
@JsonPropertyOrder({"id", "displayName", "created"})
record OrganizationView(String id, String displayName, Instant created) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(
                WebexId.encode(WebexId.ORGANIZATION, organization.id()),
                organization.displayName(),
                organization.created());
    }
}
