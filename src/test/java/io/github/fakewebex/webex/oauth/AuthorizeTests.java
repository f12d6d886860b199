package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The page that asks who signs in, and what a program may not ask. */
@FakeWebexTest
class AuthorizeTests {

    @Test
    void the_page_lists_the_people_with_their_roles_and_its_links_lead_back(TestWorld world) {
        SignIn program = new SignIn(world);
        Answer page = program.authorize(program.asked());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none';");
        assertThat(page.body())
                .contains(world.name(), ">Alice Miller<", "Full Administrator", "spark:people_read")
                .doesNotContain("Acme Bot", "<script", "src=", "http-equiv");
        assertThat(page.body().indexOf(">Alice Miller<")).isLessThan(page.body().indexOf(">Bob Becker<"));

        Answer chosen = chosen(world, page);
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(chosen.body()).isEmpty();
        assertThat(chosen.header("Location"))
                .startsWith(SignIn.CALLBACK + "&code=")
                .endsWith("&state=s%20t%26a%3Dt%2Fe%C3%A4");
    }

    @Test
    void a_code_that_was_chosen_on_the_page_keeps_its_challenge(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        asked.put("code_challenge_method", "S256");
        Answer chosen = chosen(world, program.authorize(asked));
        Map<String, String> form =
                program.redeeming(String.valueOf(chosen.header("Location")).replaceAll(".*code=|&.*", ""));
        program.post(form).isRefused(400, MALFORMED, "code_verifier is required", null);
        form.put("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertThat(program.tokens(form).get("token_type").asString()).isEqualTo("Bearer");
    }

    /** Where Alice's link on the page leads. */
    private static Answer chosen(TestWorld world, Answer page) {
        Matcher link = Pattern.compile("href=\"([^\"]*)\">Alice Miller<").matcher(page.body());
        assertThat(link.find()).isTrue();
        return world.get("", "/v1/authorize" + HtmlUtils.htmlUnescape(link.group(1)));
    }

    @Test
    void the_page_of_a_world_without_people_is_empty(TestWorld world) {
        world.inside(() -> world.bean(TransactionTemplate.class).execute(status -> {
            world.bean(PersonRepository.class).deleteAllInBatch();
            return status;
        }));
        SignIn program = new SignIn(world);
        Answer page = program.authorize(program.asked());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<li>");
    }

    @Test
    void whoever_refuses_is_sent_back_with_an_error(TestWorld world) {
        SignIn program = new SignIn(world);
        assertThat(HtmlUtils.htmlUnescape(program.authorize(program.asked()).body()))
                .contains(SignIn.CALLBACK + "&error=access_denied&state=s%20t%26a%3Dt%2Fe%C3%A4");
    }

    @Test
    void the_page_escapes_what_it_is_given(TestWorld world) {
        SignIn program = new SignIn(world);
        world.inside(() -> world.bean(PersonRepository.class)
                .saveAndFlush(new Person(
                        "<b>key</b>",
                        "96abc2aa-3dcc-11e5-a152-fe34819cdc9a",
                        "x@y.z",
                        "<script>alert(1)</script>",
                        Instant.EPOCH)));
        Map<String, String> asked = program.asked();
        asked.put("client_id", program.clientId() + "\"'><script>");
        asked.put("scope", "<img>");
        asked.put("state", "\"><script>");
        assertThat(program.authorize(asked).body())
                .doesNotContain("<script", "<img", "<b>key", "\"'>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img&gt;");
    }

    @Test
    void the_client_id_names_the_world_and_else_it_is_the_default_world(TestWorld world) {
        SignIn program = new SignIn(world);
        String token = program.tokens(program.redeeming(program.code(Map.of())))
                .get("access_token")
                .asString();
        assertThat(tokenWorld(world, token)).isEqualTo(world.name());
        for (String elsewhere : new String[] {"C0ffee", "no-such-world.app", ".app", world.name()}) {
            Map<String, String> form = program.redeeming(program.code(Map.of("client_id", elsewhere)));
            form.put("client_id", elsewhere);
            assertThat(tokenWorld(
                            world, program.tokens(form).get("access_token").asString()))
                    .isEqualTo("default");
        }
    }

    private static String tokenWorld(TestWorld world, String token) {
        return world.bean(AccessTokenRepository.class)
                .find(token)
                .orElseThrow()
                .world()
                .name();
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            client_id             | ``          | client_id is required
            response_type         | ``          | response_type is required
            response_type         | token       | response_type must be code
            redirect_uri          | ``          | redirect_uri is required
            scope                 | ``          | scope is required
            scope                 | ` `         | scope is required
            scope                 | a"b         | scope contains characters that no scope has
            scope                 | \u00e4      | scope contains characters that no scope has
            code_challenge        | short       | code_challenge must be 43 to 128 letters, digits and -._~
            code_challenge_method | S256        | code_challenge is required with code_challenge_method
            person                | nobody      | person must be the key of a person of the client's world
            person                | 11a3f990-a689-477d-be6b-000000000014 | person must be the key of a person of the client's world
            """)
    void what_a_program_may_not_ask_is_refused_by_name(String name, String value, String fault, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put(name, value);
        program.authorize(asked).isRefused(400, MALFORMED, fault, null);
    }

    @Test
    void an_unknown_challenge_method_is_refused(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put("code_challenge", "x".repeat(43));
        asked.put("code_challenge_method", "s256");
        program.authorize(asked).isRefused(400, MALFORMED, "code_challenge_method must be S256 or plain", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "response_type", "redirect_uri", "scope", "state", "code_challenge", "person"})
    void odd_values_are_refused_by_name(String name, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put(name, "a\u0000b");
        program.authorize(asked).isRefused(400, MALFORMED, name + " contains control characters", null);
        asked.put(name, "a\r\nb");
        program.authorize(asked).isRefused(400, MALFORMED, name + " contains control characters", null);
        asked.put(name, "x".repeat(5000));
        assertThat(program.authorize(asked).body()).contains(name + " is longer than ");
        asked.put(name, "x");
        world.get("", "/v1/authorize?" + RedirectUri.query(asked) + "&" + name + "=x")
                .isRefused(400, MALFORMED, name + " is given more than once", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/userinfo", "/v1/verification", "/v1/device/authorize", "/v1/device/token"})
    void what_openid_and_devices_have_besides_is_no_path_here(String path, TestWorld world) {
        world.get("", path).isRefused(401, Answer.UNAUTHORIZED);
        world.get("full-admin", path).isRefused(404, Answer.NOT_FOUND);
        assertThat(world.get("", "/v1/.well-known/openid-configuration").status())
                .isEqualTo(401);
        world.get("", "/.well-known/openid-configuration").isRefused(404, Answer.NOT_FOUND);
    }
}
