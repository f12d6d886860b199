package io.github.fakewebex.webex.locations;

import io.github.fakewebex.store.Location;
import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads locations. */
@Service
class Locations {

    private final LocationRepository locations;

    Locations(LocationRepository locations) {
        this.locations = locations;
    }

    /** A page of the organization's locations, by key: there are few, so they are picked from among all. */
    @Transactional(readOnly = true)
    public LocationPage of(OrganizationRef organization, LocationQuery query) {
        int size = query.pageSize();
        List<LocationView> found = locations.ofOrganization(organization.organizationId()).stream()
                .filter(query.filter())
                .sorted(Comparator.comparing(Location::id))
                .limit(size + 1L)
                .map(LocationView::of)
                .toList();
        return found.size() > size
                ? new LocationPage(found.subList(0, size), found.get(size - 1).id())
                : new LocationPage(found, null);
    }

    /** One of the organization's locations. */
    @Transactional(readOnly = true)
    public LocationView of(OrganizationRef organization, String locationId) {
        return locations
                .find(WebexId.keyOf(WebexId.LOCATION, locationId), organization.organizationId())
                .map(LocationView::of)
                .orElseThrow(() -> new WebexErrorException(WebexError.notFound()));
    }
}
