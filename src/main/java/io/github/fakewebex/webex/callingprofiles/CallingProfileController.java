package io.github.fakewebex.webex.callingprofiles;

import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;

import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.OrganizationRef;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CallingProfileController {

    private final CallingProfiles profiles;

    CallingProfileController(CallingProfiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/v1/telephony/config/callingProfiles")
    @WebexOperation(
            id = "callingProfiles.list",
            summary = "List an organization's UC Manager profiles",
            scope = Scopes.ADMIN_PEOPLE_READ,
            roles = {FULL_ADMIN, READ_ONLY_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/ucm-profile/read-the-list-of-uc-manager-profiles")
    CallingProfiles.Listed list(OrganizationRef organization) {
        return profiles.of(organization);
    }
}
