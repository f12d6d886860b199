package io.github.fakewebex.webex.access;

/**
 * The person that a granted request is about: known to exist, and the caller known to be allowed. A handler takes one as
 * a parameter and needs no further look at path, query or caller.
 *
 * @param inFull whether the caller may see what only administrators and the person see
 */
public record PersonRef(String personId, String organizationId, boolean inFull) {}
