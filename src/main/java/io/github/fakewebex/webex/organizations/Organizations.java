package io.github.fakewebex.webex.organizations;

import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.access.Caller;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads organizations. */
@Service
class Organizations {

    private final OrganizationRepository organizations;

    Organizations(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    /** The caller's own organization, and those that the caller manages as a partner. */
    @Transactional(readOnly = true)
    public Items<OrganizationView> seenBy(Caller caller) {
        Stream<Organization> own = organizations.find(caller.organizationId()).stream();
        Stream<Organization> managed = organizations.findByManagedBy(caller.organizationId()).stream()
                .filter(customer -> caller.roles().stream()
                        .anyMatch(role -> role.reaches(customer.id(), caller.assignedCustomers())))
                .sorted(Comparator.comparing(Organization::displayName));
        return new Items<>(Stream.concat(own, managed).map(OrganizationView::of).toList());
    }

    /** One organization. */
    @Transactional(readOnly = true)
    public OrganizationView of(OrganizationRef organization) {
        return organizations
                .find(organization.organizationId())
                .map(OrganizationView::of)
                .orElseThrow(() -> new WebexErrorException(WebexError.notFound()));
    }
}
