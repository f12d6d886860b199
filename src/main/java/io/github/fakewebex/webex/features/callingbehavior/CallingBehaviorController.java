package io.github.fakewebex.webex.features.callingbehavior;

import static io.github.fakewebex.store.Role.FULL_ADMIN;
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
@RequestMapping("/v1/people/{personId}/features/callingBehavior")
class CallingBehaviorController {

    private final CallingBehaviors behaviors;

    CallingBehaviorController(CallingBehaviors behaviors) {
        this.behaviors = behaviors;
    }

    @GetMapping
    @WebexOperation(
            id = "callingBehavior.read",
            summary = "Read a person's calling behavior",
            scope = Scopes.ADMIN_PEOPLE_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/user-call-settings/read-person's-calling-behavior")
    CallingBehavior read(PersonRef person) {
        return behaviors.of(person);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @WebexOperation(
            id = "callingBehavior.write",
            summary = "Configure a person's calling behavior",
            scope = Scopes.ADMIN_PEOPLE_WRITE,
            roles = {FULL_ADMIN, USER_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/user-call-settings/configure-a-person's-calling-behavior")
    void change(PersonRef person, @RequestBody CallingBehaviorChange change) {
        behaviors.change(person, change);
    }
}
