package io.github.fakewebex.webex.access;

import io.github.fakewebex.store.CurrentWorld;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.webex.WebexId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a request's {@code personId} names.
 *
 * @param kind how it was understood
 * @param id the person's key; null unless one was understood
 */
record RequestedPerson(Kind kind, @Nullable String id) {

    enum Kind {
        PERSON,
        /** Not a person's id at all, but one of something else. */
        WRONG_TYPE,
        UNDECODABLE
    }

    /**
     * Reads the path's person id: base64 or a bare UUID, and {@code me} where people may reach themselves.
     *
     * @param selfAccess whether the operation has self access
     */
    static RequestedPerson of(String text, boolean selfAccess, Caller caller) {
        if (selfAccess && text.equals("me")) {
            return new RequestedPerson(Kind.PERSON, caller.personId());
        }
        if (WebexId.isUuid(text) && !CurrentWorld.has(Quirk.UUID_IDS_REFUSED)) {
            return new RequestedPerson(Kind.PERSON, text.toLowerCase(Locale.ROOT));
        }
        WebexId id = WebexId.decode(text).orElse(null);
        if (id == null) {
            return new RequestedPerson(Kind.UNDECODABLE, null);
        }
        return id.is(WebexId.PEOPLE) && WebexId.isUuid(id.key())
                ? new RequestedPerson(Kind.PERSON, id.key())
                : new RequestedPerson(Kind.WRONG_TYPE, null);
    }

    boolean isSelf(Caller caller) {
        return caller.personId().equals(id);
    }
}
