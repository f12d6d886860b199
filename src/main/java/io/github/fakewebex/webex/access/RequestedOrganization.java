package io.github.fakewebex.webex.access;

import io.github.fakewebex.webex.WebexId;
import org.jspecify.annotations.Nullable;

/**
 * What a request's {@code orgId} names.
 *
 * @param kind how it was understood
 * @param id the organization's key; the caller's own where none was named or none could be understood
 */
record RequestedOrganization(Kind kind, String id) {

    enum Kind {
        OWN,
        OTHER,
        /** Not an organization's id at all, but one of something else. */
        WRONG_TYPE,
        UNDECODABLE
    }

    /** Absent, empty and the caller's own mean the same; a bare UUID is not accepted here (assumed, as for workspaces). */
    static RequestedOrganization of(@Nullable String orgId, Caller caller) {
        String own = caller.organizationId();
        if (orgId == null || orgId.isEmpty()) {
            return new RequestedOrganization(Kind.OWN, own);
        }
        WebexId id = WebexId.decode(orgId).orElse(null);
        if (id == null) {
            return new RequestedOrganization(Kind.UNDECODABLE, own);
        }
        if (!id.is(WebexId.ORGANIZATION)) {
            return new RequestedOrganization(Kind.WRONG_TYPE, own);
        }
        return id.key().equals(own)
                ? new RequestedOrganization(Kind.OWN, own)
                : new RequestedOrganization(Kind.OTHER, id.key());
    }

    boolean isOther() {
        return kind == Kind.OTHER;
    }
}
