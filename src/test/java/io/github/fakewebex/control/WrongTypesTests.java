package io.github.fakewebex.control;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** Values of another type than the one that belongs there, which nobody guesses the meaning of. */
@FakeWebexTest
class WrongTypesTests {

    private static final String ORGANIZATION =
            "\"id\": \"96abc2aa-3dcc-11e5-a152-fe34819cdc9a\", \"displayName\": \"Acme\", \"created\": \"2026-01-01T00:00:00Z\"";

    private static final String PERSON = "\"id\": \"11a3f990-a689-477d-be6b-7120025d8abb\","
            + " \"organizationId\": \"96abc2aa-3dcc-11e5-a152-fe34819cdc9a\", \"email\": \"a@acme.example\","
            + " \"displayName\": \"Alice\", \"created\": \"2026-01-01T00:00:00Z\"";

    private static final String SEED = "\"organizations\": [{ORGANIZATION, \"defaultBehaviorType\":"
            + " \"NATIVE_SIP_CALL_TO_UCM\"}], \"people\": [{PERSON}]";

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT  | /organizations/96abc2aa-3dcc-11e5-a152-fe34819cdc9a/defaults | {"behaviorType": 1} | behaviorType | '1' is not one of
            PUT  | /organizations/96abc2aa-3dcc-11e5-a152-fe34819cdc9a/defaults | {"behaviorType": ""} | behaviorType | '' is not one of
            PUT  | /people/11a3f990-a689-477d-be6b-7120025d8abb | {PERSON, "roles": [0]}  | roles[0]          | '0' is not one of
            PUT  | /people/11a3f990-a689-477d-be6b-7120025d8abb | {PERSON, "type": 1}     | type              | '1' is not one of
            PUT  | /people/11a3f990-a689-477d-be6b-7120025d8abb | {PERSON, "lastModified": 1}   | lastModified | '1' is not a date
            PUT  | /people/11a3f990-a689-477d-be6b-7120025d8abb | {PERSON, "details": {"title": 1e3}} | details.title | is not a text; put it in quotes
            POST | /faults      | {"effect": {"connection": 1}}                      | effect.connection | '1' is not one of
            POST | /faults      | {"effect": {"status": 503, "body": 2}}             | effect.body       | '2' is not one of
            POST | /faults      | {"effect": {"status": 503.5}}                      | effect.status     | '503.5' is not a whole number
            POST | /faults      | {"effect": {"status": "503"}}                      | effect.status     | '503' is not a whole number
            POST | /faults      | {"effect": {"status": 503}, "nth": 1.5}            | nth               | '1.5' is not a whole number
            POST | /faults      | {"effect": {"status": 503}, "times": ""}           | times             | '' is not a whole number
            POST | /faults      | {"effect": {"status": 503}, "times": " "}          | times             | ' ' is not a whole number
            POST | /faults      | {"effect": {"status": 503}, "probability": "0.5"}  | probability       | '0.5' is not a number
            POST | /faults      | {"effect": {"trackingId": 0}}                      | effect.trackingId | '0' is not true or false
            POST | /rate-limits | {"requests": 1, "window": "60s", "per": 1}         | per               | '1' is not one of
            POST | /rate-limits | {"requests": 1.9, "window": "60s", "per": "token"} | requests          | '1.9' is not a whole number
            PUT  | /quirks      | {"stale-reads": 1.5}                               | stale-reads       | '1.5' is not a whole number
            PUT  | /clock       | {"frozenAt": ""}                                   | frozenAt          | '' is not a date
            PUT  | /clock       | {"frozenAt": 1e300}                                | frozenAt          | '1.0E300' is not a date
            PUT  | ``           | {"organizations": [{ORGANIZATION, "defaultBehaviorType": 3}]} | organizations[0].defaultBehaviorType | '3' is not one of
            PUT  | ``           | {SEED, "clock": {"frozenAt": 5}}                   | clock.frozenAt    | '5' is not a date
            PUT  | ``           | {SEED, "doNotDisturb": [{"personId": "11a3f990-a689-477d-be6b-7120025d8abb", "enabled": 1}]} | doNotDisturb[0].enabled | '1' is not true or false
            PUT  | ``           | {SEED, "doNotDisturb": [{"personId": "11a3f990-a689-477d-be6b-7120025d8abb", "enabled": "true"}]} | doNotDisturb[0].enabled | 'true' is not true or false
            """)
    void a_value_of_another_type_is_refused_with_its_line_and_field_and_changes_nothing(
            String method, String path, String body, String field, String message, TestWorld world) {
        world.here(HttpMethod.PUT, "/clock", "{\"frozenAt\": \"2030-01-01T00:00:00Z\"}");
        String before = world.here(HttpMethod.GET, "/export", "").body();
        String sent =
                body.replace("SEED", SEED).replace("ORGANIZATION", ORGANIZATION).replace("PERSON", PERSON);
        Answer refused = world.here(HttpMethod.valueOf(method), path, sent);
        refused.isProblem(400, field + ": ", message);
        assertThatJson(refused.body()).node("errors[0].field").isStringEqualTo(field);
        assertThatJson(refused.body()).node("errors[0].line").isEqualTo(1);
        assertThat(world.here(HttpMethod.GET, "/export", "").body()).isEqualTo(before);
    }

    @Test
    void a_number_or_a_flag_without_quotes_is_a_text_where_one_belongs(TestWorld world) {
        String person =
                "{PERSON, \"details\": {extension: 1234, department: 0123, title: true}}".replace("PERSON", PERSON);
        String path = "/people/11a3f990-a689-477d-be6b-7120025d8abb";
        world.here(HttpMethod.PUT, path, "# of YAML\n" + person)
                .shows(200, "{\"details\":{\"extension\":\"1234\",\"department\":\"0123\",\"title\":\"true\"}}");
    }
}
