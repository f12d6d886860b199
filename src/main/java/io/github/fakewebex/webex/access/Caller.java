package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.store.WorldState;
import java.util.Set;

/**
 * Who sent the request: a token, its owner, and all of both that decides what the request may do.
 *
 * @param world the world that the token belongs to
 * @param token the token's name, never its text
 * @param bot whether the owner is a bot, which has no settings of its own
 * @param administeredLocations the locations of a location administrator
 * @param assignedCustomers the customers of a partner administrator
 */
public record Caller(
        WorldState world,
        String token,
        Set<String> scopes,
        String personId,
        String organizationId,
        boolean bot,
        Set<Role> roles,
        Set<String> administeredLocations,
        Set<String> assignedCustomers) {

    boolean isPartner() {
        return roles.stream().anyMatch(role -> role.inCustomer() != null);
    }
}
