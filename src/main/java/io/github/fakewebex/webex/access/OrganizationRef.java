package io.github.fakewebex.webex.access;

/**
 * The organization that a granted request is about: the caller's own, or one that the caller manages. A handler takes one
 * as a parameter and needs no further look at path, query or caller.
 *
 * @param asAdministrator whether a role let the caller in, and not only a scope that needs none
 */
public record OrganizationRef(String organizationId, boolean asAdministrator) {}
