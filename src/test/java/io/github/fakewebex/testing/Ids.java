package io.github.fakewebex.testing;

import io.github.fakewebex.webex.WebexId;
import java.util.Locale;

/** The ids of the default scenario, as Webex shows them. */
public final class Ids {

    public static final String ACME = organization("96abc2aa-3dcc-11e5-a152-fe34819cdc9a");
    public static final String GLOBEX = organization("96abc2aa-3dcc-11e5-a152-000000000002");
    public static final String INITECH = organization("96abc2aa-3dcc-11e5-a152-000000000003");
    public static final String HEADQUARTERS = profile("b37f2fba-2e7c-11eb-a368-dbe4b7671fe9");
    public static final String STANDARD = profile("b37f2fba-2e7c-11eb-a368-dbe4b7671fea");
    public static final String BRANCH = profile("b37f2fba-2e7c-11eb-a368-dbe4b7671feb");
    public static final String PROFILE_OF_GLOBEX = profile("b37f2fba-2e7c-11eb-a368-dbe4b7671fec");

    private Ids() {}

    /** A person of the default scenario by the last digits of the key. */
    public static String person(int number) {
        return WebexId.encode(WebexId.PEOPLE, String.format(Locale.ROOT, "11a3f990-a689-477d-be6b-%012d", number));
    }

    public static String organization(String key) {
        return WebexId.encode(WebexId.ORGANIZATION, key);
    }

    public static String profile(String key) {
        return WebexId.encode(WebexId.CALLING_PROFILE, key);
    }
}
