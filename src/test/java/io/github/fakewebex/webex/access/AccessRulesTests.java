package io.github.fakewebex.webex.access;

import static io.github.fakewebex.testing.Answer.FORBIDDEN;
import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.Answer.UNAUTHORIZED;
import static io.github.fakewebex.testing.TestWorld.ALICE;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import io.github.fakewebex.webex.WebexId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What callers are told, which fault wins, and which ids are understood. */
@FakeWebexTest
class AccessRulesTests {

    private static final String EXPECT_ID = "Expect base64 ID or UUID.";

    @Test
    void all_401_share_one_text_and_only_the_explanation_tells_them_apart(TestWorld world) {
        String path = alice("doNotDisturb");
        world.get("", path).isRefused(401, UNAUTHORIZED).explains("no bearer token");
        world.get("nobody", path).isRefused(401, UNAUTHORIZED).explains("no such token");
        world.get("expired", path).isRefused(401, UNAUTHORIZED).explains("'expired' expired at 2020-07-01");
        for (String header : new String[] {"Bearer", "Bearer a b", "Basic Zm9vOmJhcg==", "full-admin"}) {
            world.send("", HttpMethod.GET, path, "", Map.of("Authorization", header))
                    .isRefused(401, UNAUTHORIZED);
        }
    }

    @Test
    void a_denial_names_the_missing_scope_or_role_beside_the_wire(TestWorld world) {
        world.get("user-no-scopes", alice("doNotDisturb"))
                .isRefused(403, FORBIDDEN)
                .explains("missing scope", "spark-admin:people_read", "spark:people_read", "'user-no-scopes' has none");
        world.put("full-admin-read-only", alice("callingBehavior"), "{}")
                .isRefused(403, FORBIDDEN)
                .explains("missing scope", "spark-admin:people_write");
        world.get("device-admin", alice("callingBehavior"))
                .isRefused(403, FORBIDDEN)
                .explains("missing role", "FULL_ADMIN, USER_ADMIN, READ_ONLY_ADMIN", "has DEVICE_ADMIN");
        world.get("full-admin-user-scopes", alice("doNotDisturb"))
                .isRefused(403, FORBIDDEN)
                .explains("spark:people_read alone reaches only the token's owner", "spark-admin:people_read");
        world.get("full-admin", alice("callingBehavior") + "?orgId=" + Ids.INITECH)
                .isRefused(403, FORBIDDEN)
                .explains("would have to manage");
        world.get("location-admin", "/v1/people/" + Ids.person(6) + "/features/doNotDisturb")
                .isRefused(403, FORBIDDEN)
                .explains("in none of the locations");
    }

    @Test
    void faults_are_answered_in_a_fixed_order(TestWorld world) {
        String noCalling = "/v1/people/" + Ids.person(12) + "/features/doNotDisturb";
        String unknown = "/v1/people/" + Ids.person(999) + "/features/doNotDisturb";
        world.get("nobody", "/v1/nothing").isRefused(401, UNAUTHORIZED);
        world.get("user-no-scopes", "/v1/nothing").isRefused(404, NOT_FOUND);
        world.send("user-no-scopes", HttpMethod.DELETE, "/v1/people/garbage/features/doNotDisturb", "", Map.of())
                .isRefused(405, "Request method 'DELETE' not supported");
        world.put("user-no-scopes", "/v1/people/garbage/features/doNotDisturb", "{")
                .isRefused(403, FORBIDDEN);
        world.put("device-admin", "/v1/people/garbage/features/doNotDisturb", "{")
                .isRefused(403, FORBIDDEN);
        world.put("full-admin", "/v1/people/garbage/features/doNotDisturb", "{").isRefused(400, EXPECT_ID);
        world.put("full-admin", unknown, "{").isRefused(404, NOT_FOUND);
        assertThat(world.put("full-admin", noCalling, "{").body()).contains("4008");
        world.send("full-admin", HttpMethod.PUT, alice("doNotDisturb"), "{", Map.of("Content-Type", "text/plain"))
                .isRefused(415, "Content type 'text/plain' not supported");
        assertThat(world.put("full-admin", alice("doNotDisturb"), "{").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALICE,
                ALICE + "=",
                ALICE + "==",
                ALICE + "%3D",
                ALICE + "%3D%3D",
                "11a3f990-a689-477d-be6b-7120025d8abb",
                "11A3F990-A689-477D-BE6B-7120025D8ABB",
                "%31%31a3f990-a689-477d-be6b-7120025d8abb"
            })
    void a_person_is_found_by_each_form_of_the_id(String id, TestWorld world) {
        assertThat(world.get("full-admin", "/v1/people/" + id + "/features/callingBehavior")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "a%2Fb", "a%7Cb", "Y2lzY29zcGFyazovL3Vz", "me", "%20", "..", "null", "%C3%A4", "a.b"})
    void an_id_that_cannot_be_decoded_is_a_400(String id, TestWorld world) {
        world.get("full-admin", "/v1/people/" + id + "/features/callingBehavior")
                .isRefused(400, EXPECT_ID)
                .explains("personId");
    }

    @Test
    void an_overlong_id_is_refused_like_any_other(TestWorld world) {
        world.get("full-admin", "/v1/people/" + "a".repeat(6000) + "/features/callingBehavior")
                .isRefused(400, EXPECT_ID);
        world.get("full-admin", "/v1/people/" + "a".repeat(60_000) + "/features/callingBehavior")
                .isRefused(400, MALFORMED);
    }

    @Test
    void an_unknown_person_and_an_id_of_something_else_are_404(TestWorld world) {
        String room = WebexId.encode("ROOM", "11a3f990-a689-477d-be6b-7120025d8abb");
        String noUuid = WebexId.encode(WebexId.PEOPLE, "7");
        for (String id :
                new String[] {Ids.person(999), Ids.ACME, room, noUuid, "11a3f990-a689-477d-be6b-71200000ffff"}) {
            world.get("full-admin", "/v1/people/" + id + "/features/callingBehavior")
                    .isRefused(404, NOT_FOUND);
        }
    }

    @Test
    void an_org_id_takes_base64_in_any_padding_but_no_bare_uuid(TestWorld world) {
        String behavior = alice("callingBehavior");
        for (String own : new String[] {"", Ids.ACME, Ids.ACME + "=", Ids.ACME + "%3D%3D"}) {
            assertThat(world.get("full-admin", behavior + "?orgId=" + own).status())
                    .isEqualTo(200);
        }
        for (String odd : new String[] {"garbage", "96abc2aa-3dcc-11e5-a152-fe34819cdc9a", "%00", "null"}) {
            world.get("full-admin", behavior + "?orgId=" + odd)
                    .isRefused(400, EXPECT_ID)
                    .explains("orgId");
        }
        world.get("full-admin", behavior + "?orgId=" + ALICE).isRefused(404, NOT_FOUND);
    }

    @Test
    void worlds_may_answer_odd_ids_otherwise(TestWorld world) {
        String uuid = "/v1/people/11a3f990-a689-477d-be6b-7120025d8abb/features/callingBehavior";
        world.with(Quirk.GARBAGE_ID_IS_404)
                .get("full-admin", "/v1/people/garbage/features/callingBehavior")
                .isRefused(404, NOT_FOUND);
        for (String of : new String[] {"licenses", "locations", "roles", "organizations"}) {
            world.get("full-admin", "/v1/" + of + "/garbage").isRefused(404, NOT_FOUND);
        }
        world.with(Quirk.UUID_IDS_REFUSED).get("full-admin", uuid).isRefused(400, EXPECT_ID);
        world.get("full-admin", "/v1/people?id=11a3f990-a689-477d-be6b-7120025d8abb")
                .isOk("{\"notFoundIds\":[\"11a3f990-a689-477d-be6b-7120025d8abb\"],\"items\":[]}");
        Answer base64 = world.get("full-admin", alice("callingBehavior"));
        assertThat(base64.status()).isEqualTo(200);
    }
}
