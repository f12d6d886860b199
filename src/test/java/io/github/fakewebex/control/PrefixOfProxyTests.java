package io.github.fakewebex.control;

import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** Behind a proxy that takes a prefix off paths, everything is as it is without. */
@FakeWebexTest
class PrefixOfProxyTests {

    private static final Map<String, String> PREFIX =
            Map.of("X-Forwarded-Host", "tests.example", "X-Forwarded-Prefix", "/webex");
    private static final String DND = alice("doNotDisturb");

    @Test
    void faults_by_path_by_person_and_by_operation_match(TestWorld world) {
        world.armed("{\"path\":\"/v1/people/*/features/doNotDisturb\",\"times\":1,\"effect\":{\"status\":500}}");
        world.armed("{\"person\":\"" + TestWorld.ALICE + "\",\"times\":1,\"effect\":{\"status\":502}}");
        world.armed("{\"operation\":\"doNotDisturb.read\",\"times\":1,\"effect\":{\"status\":503}}");
        assertThat(new int[] {get(world, "full-admin"), get(world, "full-admin"), get(world, "full-admin")})
                .containsExactly(500, 502, 503);
        assertThat(get(world, "full-admin")).isEqualTo(200);
    }

    @Test
    void the_journal_tells_the_path_without_it_and_archives_the_address_with_it(TestWorld world) {
        assertThat(get(world, "user-no-scopes")).isEqualTo(403);
        assertThat(get(world, "expired")).isEqualTo(401);
        Answer journal = world.here(HttpMethod.GET, "/journal", "");
        assertThatJson(journal.body()).inPath("$.entries[*].path").isArray().containsExactly(DND, DND);
        assertThatJson(journal.body())
                .inPath("$.entries[*].operation")
                .isArray()
                .containsExactly("doNotDisturb.read", "doNotDisturb.read");
        Answer archive = control(world, HttpMethod.GET, "/journal/har", "", Map.of());
        assertThatJson(archive.body())
                .inPath("$.log.entries[*].request.url")
                .isArray()
                .containsExactly("http://tests.example/webex" + DND, "http://tests.example/webex" + DND);
    }

    @Test
    void the_control_plane_takes_what_curl_declares_a_form_and_refuses_in_its_own_way(TestWorld world) {
        Map<String, String> form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        assertThat(control(world, HttpMethod.PUT, "/quirks", "{\"garbage-id-is-404\":1}", form)
                        .status())
                .isEqualTo(200);
        Answer refused = control(world, HttpMethod.GET, "/nothing", "", Map.of());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_request_is_explained(TestWorld world) {
        String question =
                "{\"token\":\"" + world.name() + ".user-no-scopes\",\"method\":\"GET\",\"path\":\"" + DND + "\"}";
        world.send("", HttpMethod.POST, "/_sim/explain", question, PREFIX)
                .shows(200, "{\"outcome\":{\"status\":403,\"operation\":\"doNotDisturb.read\"}}");
    }

    private static int get(TestWorld world, String token) {
        return world.send(token, HttpMethod.GET, DND, "", PREFIX).status();
    }

    private static Answer control(
            TestWorld world, HttpMethod method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(PREFIX);
        all.putAll(headers);
        return world.send("", method, "/_sim/worlds/" + world.name() + path, body, all);
    }
}
