package io.github.fakewebex.store;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which application a person's calls use.
 *
 * @see <a href="https://developer.webex.com/docs/api/v1/user-call-settings/read-person's-calling-behavior">Cisco's
 *     page</a>
 */
public enum BehaviorType {
    /** Calling in Webex or Hybrid Calling. */
    NATIVE_WEBEX_TEAMS_CALLING,
    /** Cisco Jabber; clears the person's UC Manager profile. */
    CALL_WITH_APP_REGISTERED_FOR_CISCOTEL,
    /** A third-party application. */
    CALL_WITH_APP_REGISTERED_FOR_TEL,
    /** The Webex Calling application. */
    CALL_WITH_APP_REGISTERED_FOR_WEBEXCALLTEL,
    /** Calling in Webex (Unified CM). */
    NATIVE_SIP_CALL_TO_UCM;

    /** The behaviour of that name, in any case; empty when there is none. */
    public static Optional<BehaviorType> of(String text) {
        return Arrays.stream(values())
                .filter(type -> matches(text, type.name()))
                .findFirst();
    }

    /** Only ASCII has cases here: to Java, letters such as the dotless i are also a lower case of an ASCII letter. */
    private static boolean matches(String text, String name) {
        return text.equalsIgnoreCase(name) && text.chars().allMatch(letter -> letter < 128);
    }
}
