package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexOperation;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Why a caller was refused, in words for the developer: what was needed, and what was there. */
final class Reasons {

    private Reasons() {}

    static String missingScope(Caller caller, WebexOperation operation) {
        String needed = operation.userScope().isEmpty()
                ? anyOf(operation.scope())
                : anyOf(operation.scope()) + " (as administrator) or " + operation.userScope();
        return "missing scope: needs " + needed + "; token '" + caller.token() + "' has "
                + listed(new TreeSet<>(caller.scopes()));
    }

    static String missingRole(Caller caller, WebexOperation operation, RequestedOrganization organization) {
        String needed = Arrays.stream(operation.roles()).map(Role::name).collect(Collectors.joining(", "));
        String has = listed(caller.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)));
        String where = organization.isOther()
                ? " in organization " + organization.id() + ", which the caller would have to manage"
                : "";
        return "missing role: needs one of " + needed + where + "; the token's owner has " + has;
    }

    static String notReached(Caller caller, WebexOperation operation) {
        return "missing scope: " + operation.userScope() + " alone reaches "
                + (operation.userReach() == WebexOperation.Reach.SELF
                        ? "only the token's owner"
                        : "only the caller's organization")
                + "; others need "
                + anyOf(operation.scope()) + ", which token '" + caller.token() + "' lacks";
    }

    private static String anyOf(String... scopes) {
        return String.join(" or ", scopes);
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
