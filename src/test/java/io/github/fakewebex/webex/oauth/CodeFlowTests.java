package io.github.fakewebex.webex.oauth;

import static io.github.fakewebex.testing.Answer.MALFORMED;
import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From the consent to a token, and from that to the next. */
@FakeWebexTest
@ExtendWith(OutputCaptureExtension.class)
class CodeFlowTests {

    static final String DEAD_CODE = "The authorization code provided is expired, revoked, malformed, or invalid";
    static final String DEAD_TOKEN = "The refresh token provided is expired, revoked, malformed, or invalid";

    private static final String DND = "/v1/people/me/features/doNotDisturb";

    @Test
    void a_code_comes_back_with_the_state_and_buys_tokens_that_work(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> asked = program.asked();
        asked.put("person", SignIn.ALICE);
        String location = SignIn.location(program.authorize(asked)).toString();
        assertThat(location)
                .matches("http://localhost:9/callback\\?tab=1&code=[A-Za-z0-9_-]{43}"
                        + "&state=s%20t%26a%3Dt%2Fe%C3%A4");
        String code = location.replaceAll(".*code=|&.*", "");

        Answer answer = program.post(program.redeeming(code));
        answer.isOk("{\"access_token\":\"${json-unit.regex}[A-Za-z0-9_-]{43}\",\"expires_in\":1209599,"
                + "\"refresh_token\":\"${json-unit.regex}[A-Za-z0-9_-]{43}\",\"refresh_token_expires_in\":7775999,"
                + "\"token_type\":\"Bearer\",\"scope\":\"" + SignIn.SCOPES + "\"}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        String token = answer.body().replaceAll(".*\"access_token\":\"|\".*", "");
        program.with(token, HttpMethod.PUT, DND, "{\"enabled\":true}").isNoContent();
        assertThat(world.get("full-admin", alice("doNotDisturb")).body()).contains("\"enabled\":true");
    }

    @Test
    void a_token_carries_the_scopes_that_were_asked_for_and_no_others(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode tokens = program.tokens(
                program.redeeming(program.code(Map.of("scope", "spark:people_read  spark:people_read"))));
        assertThat(tokens.get("scope").asString()).isEqualTo("spark:people_read");
        String token = tokens.get("access_token").asString();
        assertThat(program.with(token, HttpMethod.GET, DND, "").status()).isEqualTo(200);
        program.with(token, HttpMethod.PUT, DND, "{}")
                .isRefused(403, Answer.FORBIDDEN)
                .explains("missing scope");
    }

    @Test
    void a_refresh_ends_the_old_token_and_keeps_the_refresh_token(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode first = program.tokens(program.redeeming(program.code(Map.of())));
        String refreshToken = first.get("refresh_token").asString();
        String old = first.get("access_token").asString();
        for (int round = 0; round < 2; round++) {
            JsonNode next = program.tokens(program.refreshing(refreshToken));
            assertThat(next.get("refresh_token").asString()).isEqualTo(refreshToken);
            assertThat(next.get("scope").asString()).isEqualTo(SignIn.SCOPES);
            program.with(old, HttpMethod.GET, DND, "").isRefused(401, Answer.UNAUTHORIZED);
            old = next.get("access_token").asString();
            assertThat(program.with(old, HttpMethod.GET, DND, "").status()).isEqualTo(200);
        }
    }

    @Test
    void grants_do_not_disturb_each_other(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode one = program.tokens(program.redeeming(program.code(Map.of())));
        JsonNode other = program.tokens(program.redeeming(program.code(Map.of())));
        program.tokens(program.refreshing(one.get("refresh_token").asString()));
        assertThat(program.with(other.get("access_token").asString(), HttpMethod.GET, DND, "")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "S256, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "plain, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "'', dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    })
    void with_pkce_only_who_knows_the_verifier_gets_tokens(
            String method, String challenge, String verifier, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form =
                program.redeeming(program.code(Map.of("code_challenge", challenge, "code_challenge_method", method)));
        program.post(form).isRefused(400, MALFORMED, "code_verifier is required", null);
        form.put("code_verifier", verifier.replace('d', 'e'));
        program.post(form).isRefused(400, MALFORMED, "code_verifier does not fit the code_challenge", null);
        form.put("code_verifier", verifier);
        assertThat(program.tokens(form).get("token_type").asString()).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"Basic, ''", "basic, ''", "Basic, same"})
    void a_client_may_name_itself_by_http_basic(String scheme, String again, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming(program.code(Map.of()));
        form.remove("client_secret");
        form.remove("client_id");
        if (!again.isEmpty()) {
            form.put("client_id", program.clientId());
        }
        String credentials =
                Base64.getEncoder().encodeToString((program.clientId() + ":a:secret").getBytes(StandardCharsets.UTF_8));
        Answer answer = program.post(RedirectUri.query(form), Map.of("Authorization", scheme + " " + credentials));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({".my-app, %2Emy%2Dapp", ".a b+c, .a+b%2Bc", ".a+b, .a+b", ".100%, .100%", ".%zz, .%zz"})
    void the_id_in_a_basic_header_may_be_encoded_once_more(String id, String sent, TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming(program.code(Map.of("client_id", world.name() + id)));
        form.remove("client_id");
        byte[] credentials = (world.name() + sent + ":its%2Dsecret").getBytes(StandardCharsets.UTF_8);
        Answer answer = program.post(
                RedirectUri.query(form),
                Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_dead_token_in_the_header_does_not_matter(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> stale = Map.of("Authorization", "Bearer long-dead");
        String query = RedirectUri.query(program.asked());
        assertThat(world.send("", HttpMethod.GET, "/v1/authorize?" + query, "", stale)
                        .status())
                .isEqualTo(200);
        String form = RedirectUri.query(program.redeeming(program.code(Map.of())));
        assertThat(program.post(form, stale).status()).isEqualTo(200);
    }

    @Test
    void a_code_works_once(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> form = program.redeeming(program.code(Map.of()));
        program.tokens(form);
        program.post(form).isRefused(400, MALFORMED, DEAD_CODE, null).explains("redeemed already");
    }

    @Test
    void what_is_expired_is_refused(TestWorld world) {
        SignIn program = new SignIn(world);
        Map<String, String> late = program.redeeming(program.code(Map.of()));
        JsonNode tokens = program.tokens(program.redeeming(program.code(Map.of())));
        for (String table : List.of("AuthorizationCode t set t.expiresAt", "Grant t set t.expiresAt")) {
            expire(world, table + " = :past where t.consent.world = :world");
        }
        expire(world, "AccessToken t set t.expiresAt = :past where t.world = :world");
        program.post(late).isRefused(400, MALFORMED, DEAD_CODE, null).explains("expired");
        program.post(program.refreshing(tokens.get("refresh_token").asString()))
                .isRefused(400, MALFORMED, DEAD_TOKEN, null)
                .explains("expired");
        program.with(tokens.get("access_token").asString(), HttpMethod.GET, DND, "")
                .isRefused(401, Answer.UNAUTHORIZED);
    }

    private static void expire(TestWorld world, String update) {
        world.inside(() -> world.bean(TransactionTemplate.class)
                .execute(status -> world.bean(EntityManager.class)
                        .createQuery("update " + update)
                        .setParameter("past", Instant.EPOCH)
                        .setParameter("world", world.name())
                        .executeUpdate()));
    }

    @Test
    void a_refresh_renews_the_life_of_an_expired_access_token(TestWorld world) {
        SignIn program = new SignIn(world);
        JsonNode tokens = program.tokens(program.redeeming(program.code(Map.of())));
        expire(world, "AccessToken t set t.expiresAt = :past where t.world = :world");
        String next = program.tokens(
                        program.refreshing(tokens.get("refresh_token").asString()))
                .get("access_token")
                .asString();
        assertThat(program.with(next, HttpMethod.GET, DND, "").status()).isEqualTo(200);
    }

    @Test
    void no_secret_is_logged(TestWorld world, CapturedOutput output) {
        SignIn program = new SignIn(world);
        String code = program.code(Map.of());
        JsonNode tokens = program.tokens(program.redeeming(code));
        program.post(program.redeeming(code));
        program.post(program.refreshing(code));
        assertThat(output.getAll())
                .doesNotContain(code, "its-secret", tokens.get("access_token").asString())
                .doesNotContain(tokens.get("refresh_token").asString(), "Exception");
    }
}
