package io.github.fakewebex.webex.licenses;

import io.github.fakewebex.store.LicenseRepository;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads licences, and counts who has them. */
@Service
class Licenses {

    private final LicenseRepository licenses;
    private final PersonRepository people;

    Licenses(LicenseRepository licenses, PersonRepository people) {
        this.licenses = licenses;
        this.people = people;
    }

    /** The organization's licences. */
    @Transactional(readOnly = true)
    public Items<LicenseView> of(OrganizationRef organization) {
        Map<String, Long> consumption = consumption(organization);
        return new Items<>(licenses.ofOrganization(organization.organizationId()).stream()
                .map(license -> LicenseView.of(license, consumption.getOrDefault(license.id(), 0L)))
                .toList());
    }

    /** One of the organization's licences. */
    @Transactional(readOnly = true)
    public LicenseView of(OrganizationRef organization, String licenseId) {
        return licenses.find(WebexId.keyOf(WebexId.LICENSE, licenseId), organization.organizationId())
                .map(license ->
                        LicenseView.of(license, consumption(organization).getOrDefault(license.id(), 0L)))
                .orElseThrow(() -> new WebexErrorException(WebexError.notFound()));
    }

    private Map<String, Long> consumption(OrganizationRef organization) {
        return people.consumption(organization.organizationId()).stream()
                .collect(Collectors.toMap(
                        PersonRepository.Consumption::licenseId, PersonRepository.Consumption::people));
    }
}
