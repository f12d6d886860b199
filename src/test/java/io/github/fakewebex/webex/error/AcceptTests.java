package io.github.fakewebex.webex.error;

import static io.github.fakewebex.testing.Answer.NOT_FOUND;
import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What a client would take: decided before anything is done, and JSON is JSON whatever else is said of it. */
@FakeWebexTest
class AcceptTests {

    private static final String NEW_PERSON = "{\"emails\":[\"new@acme.example\"],\"displayName\":\"N\u00e4w\"}";
    private static final String ALICE = "/v1/people/" + TestWorld.ALICE;

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "nonsense"})
    void nobody_is_created_or_changed_for_who_would_not_take_the_answer(String format, TestWorld world) {
        String before = world.get("full-admin", ALICE).body();
        send(world, HttpMethod.POST, "/v1/people", NEW_PERSON, format).isRefused(404, NOT_FOUND);
        send(world, HttpMethod.PUT, ALICE, "{\"displayName\":\"Changed\"}", format)
                .isRefused(404, NOT_FOUND);
        assertThat(world.get("full-admin", ALICE).body()).isEqualTo(before);
        assertThatJson(world.get("full-admin", "/v1/people?email=new@acme.example")
                        .body())
                .inPath("$.items")
                .isArray()
                .isEmpty();
    }

    @Test
    void what_has_no_body_is_done_for_everybody(TestWorld world) {
        send(world, HttpMethod.PUT, alice("doNotDisturb"), "{\"enabled\":true}", "application/xml")
                .isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=utf-16", "charset=iso-8859-1", "charset=us-ascii", "version=1", "q=0.5"})
    void json_is_given_in_utf_8_whatever_parameters_it_is_asked_for_with(String parameter, TestWorld world) {
        String format = "application/json;" + parameter;
        Answer created = send(world, HttpMethod.POST, "/v1/people", NEW_PERSON, format);
        Answer found = send(world, HttpMethod.GET, "/v1/people?email=new@acme.example", "", format);
        for (Answer answer : new Answer[] {created, found}) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.body()).contains("\"displayName\":\"N\u00e4w\"");
        }
        Answer quirks = send(world, HttpMethod.PUT, "/_sim/worlds/" + world.name() + "/quirks", "{}", format);
        assertThat(quirks.status()).isEqualTo(200);
        assertThat(quirks.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void the_page_to_sign_in_on_is_given_to_who_takes_nothing_but_pages(TestWorld world) {
        String page =
                "/v1/authorize?response_type=code&redirect_uri=http://a/cb&scope=a&client_id=" + world.name() + ".app";
        Answer answer = world.send("", HttpMethod.GET, page, "", Map.of("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    private static Answer send(TestWorld world, HttpMethod method, String path, String body, String accept) {
        return world.send(
                "full-admin", method, path, body, Map.of("Accept", accept, "Content-Type", "application/json"));
    }
}
