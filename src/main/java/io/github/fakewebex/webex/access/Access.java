package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.Role;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.WebexOperation;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a caller may do an operation to a person. The order is fixed, so that a refusal tells nothing about what
 * lies behind it: scope, role and organization (403), ids (400), the person (404), the licence (404 with code 4008). That
 * order is {@code assumed}; the rules are those of Cisco's pages.
 */
@Component
public class Access {

    private final AccessFacts facts;

    Access(AccessFacts facts) {
        this.facts = facts;
    }

    /**
     * What a request names, as sent.
     *
     * @param personId the path's {@code personId}; null where the path has none
     * @param orgId the path's or the query's {@code orgId}; null when absent
     * @param email the query's {@code email}; null when absent
     */
    public record Named(
            @Nullable String personId,
            @Nullable String orgId,
            @Nullable String email) {

        boolean isWithoutOrganization() {
            return orgId == null || orgId.isEmpty();
        }

        /** No person, and the organization alone, or none of both. */
        public static Named organization(@Nullable String orgId) {
            return new Named(null, orgId, null);
        }

        /** The person with that key, in the form of id that no quirk refuses, and no organization. */
        public static Named person(String key) {
            return new Named(WebexId.encode(WebexId.PEOPLE, key), null, null);
        }
    }

    /** Decides about one request. */
    public Decision decide(Caller caller, WebexOperation operation, Named named) {
        boolean adminScope = Arrays.stream(operation.scope()).anyMatch(caller.scopes()::contains);
        boolean forUsers = !operation.userScope().isEmpty();
        boolean userScope = forUsers && caller.scopes().contains(operation.userScope());
        if (!adminScope && !userScope) {
            return forbidden(Check.SCOPE, Reasons.missingScope(caller, operation));
        }
        RequestedPerson person =
                named.personId() == null ? null : RequestedPerson.of(named.personId(), forUsers, caller);
        RequestedOrganization organization = operation.findsCustomers() && adminScope
                ? found(caller, named, person)
                : RequestedOrganization.of(named.orgId(), caller);
        Set<Role> roles = adminScope ? rolesIn(organization, caller) : EnumSet.noneOf(Role.class);
        roles.retainAll(Arrays.asList(operation.roles()));
        boolean asUser = userScope && reaches(caller, operation.userReach(), organization, person);
        if (roles.isEmpty() && !asUser) {
            return forbidden(
                    Check.ROLE,
                    adminScope
                            ? Reasons.missingRole(caller, operation, organization)
                            : Reasons.notReached(caller, operation));
        }
        Optional<Decision> badId = unusable(organization, person);
        return badId.orElseGet(
                () -> decideOnTarget(caller, operation, new Right(organization.id(), roles, asUser), person));
    }

    /**
     * The organization that a body names: what is asked for must be granted there too.
     *
     * @throws WebexErrorException 400, 403 or 404, as where the query names it
     */
    public OrganizationRef in(String orgId, Asked asked) {
        Decision decision = decide(asked.caller(), asked.operation(), Named.organization(orgId));
        if (decision instanceof Decision.Granted granted) {
            return granted.organization();
        }
        throw new WebexErrorException(((Decision.Refused) decision).error());
    }

    /** Where none is named, the organization of the person, if that is a customer in which the caller has a role. */
    private RequestedOrganization found(Caller caller, Named named, @Nullable RequestedPerson person) {
        RequestedOrganization organization = RequestedOrganization.of(named.orgId(), caller);
        if (!named.isWithoutOrganization() || !caller.isPartner()) {
            return organization;
        }
        Optional<String> home = person == null
                ? Optional.ofNullable(named.email()).flatMap(facts::organizationOf)
                : Optional.ofNullable(person.id()).flatMap(facts::target).map(AccessFacts.Target::organizationId);
        return home.map(id -> new RequestedOrganization(RequestedOrganization.Kind.OTHER, id))
                .filter(customer -> !rolesIn(customer, caller).isEmpty())
                .orElse(organization);
    }

    /** With what right, so far, a caller acts in which organization. */
    private record Right(String organizationId, Set<Role> roles, boolean asUser) {

        boolean onlyByLocation() {
            return !asUser && roles.equals(EnumSet.of(Role.LOCATION_ADMIN));
        }
    }

    /** Whom a caller reaches without a role. A bot has no settings, so there is nothing of its own for it to reach. */
    private static boolean reaches(
            Caller caller,
            WebexOperation.Reach reach,
            RequestedOrganization organization,
            @Nullable RequestedPerson person) {
        if (organization.isOther()) {
            return false;
        }
        return reach == WebexOperation.Reach.ORGANIZATION || (!caller.bot() && person != null && person.isSelf(caller));
    }

    private Decision decideOnTarget(
            Caller caller, WebexOperation operation, Right right, @Nullable RequestedPerson named) {
        OrganizationRef organization =
                new OrganizationRef(right.organizationId(), !right.roles().isEmpty());
        if (named == null) {
            return new Decision.Granted(organization, null);
        }
        String personId = Objects.requireNonNull(named.id());
        AccessFacts.Target person = facts.target(personId).orElse(null);
        if (person == null || !person.organizationId().equals(right.organizationId())) {
            return refuse(
                    Check.PERSON,
                    WebexError.notFound().because("organization " + right.organizationId() + " has no such person"));
        }
        if (right.onlyByLocation() && !person.isIn(caller.administeredLocations())) {
            return forbidden(
                    Check.PERSON, "the person is in none of the locations that the location administrator looks after");
        }
        if (operation.webexCalling() && !facts.hasWebexCalling(personId)) {
            return refuse(
                    Check.LICENSE, WebexError.noWebexCalling().because("the person has no Webex Calling license"));
        }
        boolean inFull = organization.asAdministrator() || named.isSelf(caller);
        return new Decision.Granted(organization, new PersonRef(personId, right.organizationId(), inFull));
    }

    /** The roles that the caller has inside the organization: none in one that neither is theirs nor is managed by them. */
    private Set<Role> rolesIn(RequestedOrganization organization, Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!organization.isOther()) {
            // A partner role counts at home as it does in customers (assumed).
            caller.roles().forEach(role -> roles.add(Objects.requireNonNullElse(role.inCustomer(), role)));
        } else if (facts.manages(caller, organization.id())) {
            caller.roles().stream()
                    .filter(role -> role.reaches(organization.id(), caller.assignedCustomers()))
                    .forEach(role -> roles.add(Objects.requireNonNull(role.inCustomer())));
        }
        return roles;
    }

    private static Optional<Decision> unusable(RequestedOrganization organization, @Nullable RequestedPerson person) {
        if (organization.kind() == RequestedOrganization.Kind.UNDECODABLE) {
            return Optional.of(undecodable("orgId"));
        }
        if (person != null && person.kind() == RequestedPerson.Kind.UNDECODABLE) {
            return Optional.of(undecodable("personId"));
        }
        if (organization.kind() == RequestedOrganization.Kind.WRONG_TYPE) {
            return Optional.of(
                    refuse(Check.ID, WebexError.notFound().because("orgId is not the id of an organization")));
        }
        if (person != null && person.kind() == RequestedPerson.Kind.WRONG_TYPE) {
            return Optional.of(refuse(Check.ID, WebexError.notFound().because("personId is not the id of a person")));
        }
        return Optional.empty();
    }

    private static Decision undecodable(String parameter) {
        return refuse(Check.ID, WebexId.undecodable().because(parameter + " cannot be decoded as an id"));
    }

    private static Decision forbidden(Check at, String reason) {
        return refuse(at, WebexError.forbidden().because(reason));
    }

    private static Decision refuse(Check at, WebexError error) {
        return new Decision.Refused(at, error);
    }
}
