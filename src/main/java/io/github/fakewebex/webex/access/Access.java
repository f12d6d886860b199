package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.License;
import io.github.fakewebex.store.Organization;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.error.WebexError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a caller may do an operation to a person. The order is fixed, so that a refusal tells nothing about what
 * lies behind it: scope, role and organization (403), ids (400), the person (404), the licence (404 with code 4008). That
 * order is {@code assumed}; the rules are those of Cisco's pages.
 */
@Component
class Access {

    private final OrganizationRepository organizations;
    private final PersonRepository people;

    Access(OrganizationRepository organizations, PersonRepository people) {
        this.organizations = organizations;
        this.people = people;
    }

    /**
     * Decides about one request.
     *
     * @param personText the path's {@code personId}, as sent
     * @param orgText the query's {@code orgId}, as sent; null when absent
     */
    Decision decide(Caller caller, WebexOperation operation, String personText, @Nullable String orgText) {
        boolean adminScope = caller.scopes().contains(operation.scope());
        boolean selfAccess = !operation.selfScope().isEmpty();
        boolean selfScope = selfAccess && caller.scopes().contains(operation.selfScope());
        if (!adminScope && !selfScope) {
            return forbidden(missingScope(caller, operation));
        }
        RequestedOrganization organization = RequestedOrganization.of(orgText, caller);
        RequestedPerson person = RequestedPerson.of(personText, selfAccess, caller);
        boolean self = selfScope && isSelf(caller, organization, person);
        Set<Role> roles = rolesIn(organization, caller);
        roles.retainAll(Arrays.asList(operation.roles()));
        if (!self && !(adminScope && !roles.isEmpty())) {
            return forbidden(adminScope ? missingRole(caller, operation, organization) : onlySelf(caller, operation));
        }
        Optional<Decision> badId = unusable(organization, person);
        if (badId.isPresent()) {
            return badId.get();
        }
        boolean byLocation = !self && roles.equals(EnumSet.of(Role.LOCATION_ADMIN));
        return decideOnPerson(caller, operation, organization.id(), Objects.requireNonNull(person.id()), byLocation);
    }

    /** A bot is nobody with settings of its own. */
    private static boolean isSelf(Caller caller, RequestedOrganization organization, RequestedPerson person) {
        return !caller.bot() && !organization.isOther() && person.isSelf(caller);
    }

    private Decision decideOnPerson(
            Caller caller, WebexOperation operation, String organizationId, String personId, boolean byLocation) {
        Person person = people.find(personId).orElse(null);
        if (person == null || !person.organizationId().equals(organizationId)) {
            return refuse(WebexError.notFound().because("organization " + organizationId + " has no such person"));
        }
        if (byLocation && !isIn(caller.administeredLocations(), person)) {
            return forbidden("the person is in none of the locations that the location administrator looks after");
        }
        if (operation.webexCalling() && !people.hasLicense(personId, License.WEBEX_CALLING)) {
            return refuse(WebexError.noWebexCalling().because("the person has no Webex Calling license"));
        }
        return new Decision.Granted(new PersonRef(personId, organizationId));
    }

    private static boolean isIn(Set<String> locations, Person person) {
        return person.locationId() != null && locations.contains(person.locationId());
    }

    /** The roles that the caller has inside the organization: none in one that neither is theirs nor is managed by them. */
    private Set<Role> rolesIn(RequestedOrganization organization, Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!organization.isOther()) {
            // A partner role counts at home as it does in customers (assumed).
            caller.roles().forEach(role -> roles.add(Objects.requireNonNullElse(role.inCustomer(), role)));
        } else if (manages(caller, organization.id())) {
            caller.roles().stream()
                    .filter(role -> role.reaches(organization.id(), caller.assignedCustomers()))
                    .forEach(role -> roles.add(Objects.requireNonNull(role.inCustomer())));
        }
        return roles;
    }

    private boolean manages(Caller caller, String customerId) {
        return organizations
                .find(customerId)
                .map(Organization::managedBy)
                .filter(caller.organizationId()::equals)
                .isPresent();
    }

    private static Optional<Decision> unusable(RequestedOrganization organization, RequestedPerson person) {
        if (organization.kind() == RequestedOrganization.Kind.UNDECODABLE) {
            return Optional.of(undecodable("orgId"));
        }
        if (person.kind() == RequestedPerson.Kind.UNDECODABLE) {
            return Optional.of(undecodable("personId"));
        }
        if (organization.kind() == RequestedOrganization.Kind.WRONG_TYPE) {
            return Optional.of(refuse(WebexError.notFound().because("orgId is not the id of an organization")));
        }
        if (person.kind() == RequestedPerson.Kind.WRONG_TYPE) {
            return Optional.of(refuse(WebexError.notFound().because("personId is not the id of a person")));
        }
        return Optional.empty();
    }

    private static Decision undecodable(String parameter) {
        WebexError error = CurrentWorld.has(Quirk.GARBAGE_ID_IS_404)
                ? WebexError.notFound()
                : WebexError.badRequest("Expect base64 ID or UUID.");
        return refuse(error.because(parameter + " cannot be decoded as an id"));
    }

    private static String missingScope(Caller caller, WebexOperation operation) {
        String needed = operation.selfScope().isEmpty()
                ? operation.scope()
                : operation.scope() + " (as administrator) or " + operation.selfScope() + " (for oneself)";
        return "missing scope: needs " + needed + "; token '" + caller.token() + "' has "
                + listed(new TreeSet<>(caller.scopes()));
    }

    private static String missingRole(Caller caller, WebexOperation operation, RequestedOrganization organization) {
        String needed = Arrays.stream(operation.roles()).map(Role::name).collect(Collectors.joining(", "));
        String has = listed(caller.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)));
        String where = organization.isOther()
                ? " in organization " + organization.id() + ", which the caller would have to manage"
                : "";
        return "missing role: needs one of " + needed + where + "; the token's owner has " + has;
    }

    private static String onlySelf(Caller caller, WebexOperation operation) {
        return "missing scope: " + operation.selfScope() + " reaches only the token's owner; others need "
                + operation.scope() + ", which token '" + caller.token() + "' lacks";
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static Decision forbidden(String reason) {
        return refuse(WebexError.forbidden().because(reason));
    }

    private static Decision refuse(WebexError error) {
        return new Decision.Refused(error);
    }
}
