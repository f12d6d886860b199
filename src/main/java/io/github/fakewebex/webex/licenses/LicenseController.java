package io.github.fakewebex.webex.licenses;

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
@RequestMapping("/v1/licenses")
class LicenseController {

    private final Licenses licenses;

    LicenseController(Licenses licenses) {
        this.licenses = licenses;
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "licenses.list",
            summary = "List an organization's licenses",
            scope = Scopes.ADMIN_LICENSES_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/licenses/list-licenses")
    Items<LicenseView> list(OrganizationRef organization) {
        return licenses.of(organization);
    }

    @GetMapping("/{licenseId}")
    @WebexOperation(
            id = "licenses.read",
            summary = "Read a license",
            scope = Scopes.ADMIN_LICENSES_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/licenses/get-license-details")
    LicenseView read(OrganizationRef organization, @PathVariable String licenseId) {
        return licenses.of(organization, licenseId);
    }
}
