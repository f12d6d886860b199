package io.github.fakewebex.webex.features.donotdisturb;

import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.LOCATION_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;

import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.access.PersonRef;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/people/{personId}/features/doNotDisturb")
class DoNotDisturbController {

    private final DoNotDisturbs settings;

    DoNotDisturbController(DoNotDisturbs settings) {
        this.settings = settings;
    }

    @GetMapping
    @WebexOperation(
            id = "doNotDisturb.read",
            summary = "Read a person's do-not-disturb setting",
            scope = Scopes.ADMIN_PEOPLE_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, LOCATION_ADMIN},
            userScope = Scopes.PEOPLE_READ,
            webexCalling = true,
            page = "https://developer.webex.com/docs/api/v1/user-call-settings/"
                    + "read-do-not-disturb-settings-for-a-person")
    DoNotDisturb read(PersonRef person) {
        return settings.of(person);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @WebexOperation(
            id = "doNotDisturb.write",
            summary = "Configure a person's do-not-disturb setting",
            scope = Scopes.ADMIN_PEOPLE_WRITE,
            roles = {FULL_ADMIN, USER_ADMIN},
            userScope = Scopes.PEOPLE_WRITE,
            webexCalling = true,
            page = "https://developer.webex.com/docs/api/v1/user-call-settings/"
                    + "configure-do-not-disturb-settings-for-a-person")
    void change(PersonRef person, @RequestBody DoNotDisturbChange change) {
        settings.change(person, change);
    }
}
