package io.github.fakewebex.webex.roles;

import static io.github.fakewebex.store.Role.DEVICE_ADMIN;
import static io.github.fakewebex.store.Role.FULL_ADMIN;
import static io.github.fakewebex.store.Role.LOCATION_ADMIN;
import static io.github.fakewebex.store.Role.READ_ONLY_ADMIN;
import static io.github.fakewebex.store.Role.USER_ADMIN;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.Items;
import io.github.fakewebex.webex.Scopes;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles are the same in every world, so there is no use case behind this. */
@RestController
@RequestMapping("/v1/roles")
class RoleController {

    /** A role as Webex shows it. */
    @Schema(name = "Role")
    @JsonPropertyOrder({"id", "name"})
    record RoleView(String id, String name) {

        static RoleView of(Role role) {
            return new RoleView(WebexId.encode(WebexId.ROLE, role.key()), role.displayName());
        }
    }

    @GetMapping({"", "/"})
    @WebexOperation(
            id = "roles.list",
            summary = "List the roles there are",
            scope = Scopes.ADMIN_ROLES_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/roles/list-roles")
    Items<RoleView> list() {
        return new Items<>(Arrays.stream(Role.values()).map(RoleView::of).toList());
    }

    @GetMapping("/{roleId}")
    @WebexOperation(
            id = "roles.read",
            summary = "Read a role",
            scope = Scopes.ADMIN_ROLES_READ,
            roles = {FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN, DEVICE_ADMIN, LOCATION_ADMIN},
            page = "https://developer.webex.com/docs/api/v1/roles/get-role-details")
    RoleView read(@PathVariable String roleId) {
        return Role.ofKey(WebexId.keyOf(WebexId.ROLE, roleId))
                .map(RoleView::of)
                .orElseThrow(() -> new WebexErrorException(WebexError.notFound()));
    }
}
