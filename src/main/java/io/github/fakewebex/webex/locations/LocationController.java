package io.github.fakewebex.webex.locations;

import static io.github.fakewebex.store.Role.DEVICE_ADMIN;
import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.LOCATION_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;

import io.github.fakewebex.webex.NextLink;
import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.OrganizationRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

@RestController
@RequestMapping("/v1/locations")
class LocationController {

    private final Locations locations;

    LocationController(Locations locations) {
        this.locations = locations;
    }

    /** Spring would take headers of their names for parameters. */
    @InitBinder
    static void takingParametersAlone(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(header -> false);
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "locations.list",
            summary = "List an organization's locations",
            scope = {Scopes.ADMIN_LOCATIONS_READ, Scopes.ADMIN_PEOPLE_READ, Scopes.ADMIN_DEVICE_READ},
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/locations/list-locations")
    LocationPage list(
            OrganizationRef organization,
            @ParameterObject LocationQuery query,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocationPage page = locations.of(organization, query);
        NextLink.add(page.next(), request, response);
        return page;
    }

    @GetMapping("/{locationId}")
    @WebexOperation(
            id = "locations.read",
            summary = "Read a location",
            scope = {Scopes.ADMIN_LOCATIONS_READ, Scopes.ADMIN_PEOPLE_READ, Scopes.ADMIN_DEVICE_READ},
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/locations/get-location-details")
    LocationView read(OrganizationRef organization, @PathVariable String locationId) {
        return locations.of(organization, locationId);
    }
}
