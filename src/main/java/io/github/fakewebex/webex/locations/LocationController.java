package io.github.fakewebex.webex.locations;

import static io.github.fakewebex.store.Role.DEVICE_ADMIN;
import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.LOCATION_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;

import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.OrganizationRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/locations")
class LocationController {

    private final Locations locations;

    LocationController(Locations locations) {
        this.locations = locations;
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "locations.list",
            summary = "List an organization's locations",
            scope = Scopes.ADMIN_LOCATIONS_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/locations/list-locations")
    Items<LocationView> list(OrganizationRef organization) {
        return locations.of(organization);
    }

    @GetMapping("/{locationId}")
    @WebexOperation(
            id = "locations.read",
            summary = "Read a location",
            scope = Scopes.ADMIN_LOCATIONS_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/locations/get-location-details")
    LocationView read(OrganizationRef organization, @PathVariable String locationId) {
        return locations.of(organization, locationId);
    }
}
