package io.github.fakewebex.webex.organizations;

import static io.github.fakewebex.store.Role.DEVICE_ADMIN;
import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.LOCATION_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;

import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.Caller;
import io.github.fakewebex.webex.access.OrganizationRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/organizations")
class OrganizationController {

    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "organizations.list",
            summary = "List the organizations that the caller sees",
            scope = Scopes.ADMIN_ORGANIZATIONS_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/organizations/list-organizations")
    Items<OrganizationView> list(Caller caller) {
        return organizations.seenBy(caller);
    }

    @GetMapping("/{orgId}")
    @WebexOperation(
            id = "organizations.read",
            summary = "Read an organization",
            scope = Scopes.ADMIN_ORGANIZATIONS_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/organizations/get-organization-details")
    OrganizationView read(OrganizationRef organization) {
        return organizations.of(organization);
    }
}
