package io.github.fakewebex.webex.locations;

import io.github.fakewebex.store.LocationRepository;
import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads locations. */
@Service
class Locations {

    private final LocationRepository locations;

    Locations(LocationRepository locations) {
        this.locations = locations;
    }

    /** The organization's locations. */
    @Transactional(readOnly = true)
    public Items<LocationView> of(OrganizationRef organization) {
        return new Items<>(locations.ofOrganization(organization.organizationId()).stream()
                .map(LocationView::of)
                .toList());
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
