package io.github.fakewebex.webex.locations;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.Location;
import io.github.fakewebex.webex.WebexId;
import io.swagger.v3.oas.annotations.media.Schema;

/** A location as Webex shows it. */
@Schema(name = "Location")
@JsonPropertyOrder({"id", "name", "orgId", "timeZone"})
record LocationView(String id, String name, String orgId, String timeZone) {

    static LocationView of(Location location) {
        return new LocationView(
                WebexId.encode(WebexId.LOCATION, location.id()),
                location.name(),
                WebexId.encode(WebexId.ORGANIZATION, location.organizationId()),
                location.timeZone());
    }
}
