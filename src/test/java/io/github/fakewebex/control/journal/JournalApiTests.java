package io.github.fakewebex.control.journal;

import static io.github.fakewebex.testing.TestWorld.ALICE;
import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FakeWebexTest
class JournalApiTests {

    @Test
    void the_newest_hundred_are_shown_where_nothing_is_said(TestWorld world) {
        for (int request = 0; request < 101; request++) {
            world.get("user", "/v1/people/me");
        }
        JsonNode page = JsonMapper.shared().readTree(journal(world, "").body());
        assertThat(page.get("count").asInt()).isEqualTo(101);
        assertThat(page.get("entries").size()).isEqualTo(100);
        assertThat(page.at("/entries/0/number").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4",
        "operation=doNotDisturb.write, 2",
        "operation=doNotDisturb.*, 3",
        "method=put, 2",
        "path=/v1/people, 4",
        "path=/v1/*/features/doNotDisturb, 3",
        "path=/v1/people*callingBehavior, 1",
        "path=/people, 0",
        "status=200, 1",
        "status=4xx, 2",
        "token=user, 3",
        "token=full-*, 1",
        "person=11a3f990-a689-477d-be6b-7120025d8abb, 3",
        "person=" + ALICE + ", 3",
        "since=3, 1",
        "since=4, 0",
        "since=9223372036854775807, 0",
        "trackingId=mine, 1",
        "fault=*, 0",
        "bodyContains=ringSplash, 1",
        "bodyContains=enabled&method=PUT&status=204, 1"
    })
    void those_requests_are_counted_that_fit_all_that_is_asked_for(String query, int count, TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        world.send(
                "user",
                HttpMethod.PUT,
                alice("doNotDisturb"),
                "{\"enabled\":true}",
                Map.of("Content-Type", "application/json", "TrackingID", "mine"));
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":1}");
        world.get("user", alice("callingBehavior"));
        assertThatJson(journal(world, "/count?" + query).body()).isEqualTo("{\"count\":" + count + "}");
        JsonNode page = JsonMapper.shared().readTree(journal(world, "?" + query).body());
        assertThat(page.get("count").asInt()).isEqualTo(count);
        assertThat(page.get("entries").size()).isEqualTo(count);
    }

    @Test
    void the_newest_are_shown_in_the_order_that_is_asked_for(TestWorld world) {
        for (int i = 0; i < 5; i++) {
            world.get("user", alice("doNotDisturb"));
        }
        assertThat(numbers(world, "?limit=2")).isEqualTo("[4,5]");
        assertThat(numbers(world, "?limit=2&order=desc")).isEqualTo("[5,4]");
        assertThat(numbers(world, "?order=asc")).isEqualTo("[1,2,3,4,5]");
        assertThatJson(journal(world, "?limit=0").body()).isEqualTo("{\"count\":5,\"entries\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?status=abc",
                "?status=999",
                "?status=",
                "?since=x",
                "?since=-1",
                "?limit=-1",
                "?limit=1.5",
                "?order=up",
                "?tokn=user",
                "?token=a&token=b",
                "/count?limit=1",
                "/count?count=1",
                "/await?count=0",
                "/await?timeout=5",
                "/await?timeout=6m",
                "/await?timeout=-1s",
                "/await?limit=1",
                "/har?status=x",
                "/events?status=x",
                "/events?nothing=x"
            })
    void what_cannot_be_asked_for_is_refused_with_its_name(String query, TestWorld world) {
        Answer answer = journal(world, query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        String name = query.replaceAll(".*\\?|=.*", "");
        assertThatJson(answer.body()).node("detail").asString().startsWith("The parameter " + name + " ");
    }

    @Test
    void one_entry_is_read_by_its_number_and_all_are_forgotten_on_demand(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        JsonNode entry = JsonMapper.shared().readTree(journal(world, "/1").body());
        assertThat(entry.get("operation").asString()).isEqualTo("doNotDisturb.read");
        assertThat(entry.get("time").asString()).endsWith("Z");
        assertThat(journal(world, "/2").status()).isEqualTo(404);
        assertThat(journal(world, "/x").status()).isEqualTo(400);
        for (long number : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(journal(world, "/" + number).status()).isEqualTo(404);
        }
        String path = "/_sim/worlds/" + world.name() + "/journal";
        assertThat(world.send("", HttpMethod.DELETE, path, "", Map.of()).status())
                .isEqualTo(204);
        assertThat(journal(world, "/1").status()).isEqualTo(404);
        assertThatJson(journal(world, "").body()).isEqualTo("{\"count\":0,\"entries\":[]}");
    }

    @Test
    void there_is_no_journal_of_a_world_that_is_not_there(TestWorld world) {
        for (String path : new String[] {"", "/count", "/await", "/har", "/events", "/1"}) {
            assertThat(world.get("", "/_sim/worlds/nowhere/journal" + path).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_journal_is_an_archive_with_all_that_the_format_demands(TestWorld world) {
        world.get("user", alice("doNotDisturb") + "?orgId=&x=%20y");
        world.put("full-admin", alice("doNotDisturb"), "{\"enabled\":1}");
        JsonNode log =
                JsonMapper.shared().readTree(journal(world, "/har").body()).get("log");
        assertThat(log.get("version").asString()).isEqualTo("1.2");
        assertThat(log.get("creator").propertyNames()).containsExactlyInAnyOrder("name", "version");
        for (JsonNode entry : log.get("entries")) {
            assertThat(entry.propertyNames())
                    .contains("startedDateTime", "time", "request", "response", "cache", "timings");
            assertThat(entry.get("timings").propertyNames()).containsExactlyInAnyOrder("send", "wait", "receive");
            assertThat(entry.get("request").propertyNames())
                    .contains("method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize")
                    .contains("bodySize");
            assertThat(entry.get("response").propertyNames())
                    .contains("status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL")
                    .contains("headersSize", "bodySize");
            assertThat(entry.at("/response/content").propertyNames()).contains("size", "mimeType");
        }
        JsonNode read = log.at("/entries/0/request");
        assertThat(read.get("url").asString()).isEqualTo(world.url(alice("doNotDisturb") + "?orgId=&x=%20y"));
        assertThatJson(read.get("queryString").toString())
                .isEqualTo("[{\"name\":\"orgId\",\"value\":\"\"},{\"name\":\"x\",\"value\":\" y\"}]");
        assertThat(read.has("postData")).isFalse();
        assertThatJson(log.at("/entries/1/request/postData").toString())
                .isEqualTo("{\"mimeType\":\"application/json\",\"text\":\"{\\\"enabled\\\":1}\"}");
    }

    private static String numbers(TestWorld world, String query) {
        JsonNode page = JsonMapper.shared().readTree(journal(world, query).body());
        return page.get("entries")
                .valueStream()
                .map(entry -> entry.get("number").asLong())
                .toList()
                .toString()
                .replace(" ", "");
    }

    @Test
    void what_is_meant_for_some_requests_or_faults_is_not_done_to_all(TestWorld world) {
        world.get("user", alice("doNotDisturb"));
        world.armed("{\"name\":\"one\",\"effect\":{\"status\":503}}");
        world.here(HttpMethod.DELETE, "/journal?token=nobody", "").isProblem(400);
        world.here(HttpMethod.DELETE, "/faults?name=other", "").isProblem(400);
        world.here(HttpMethod.GET, "/journal/count", "").shows(200, "{\"count\":1}");
        world.here(HttpMethod.GET, "/faults", "").shows(200, "[{\"name\":\"one\"}]");
    }

    private static Answer journal(TestWorld world, String rest) {
        return world.get("", "/_sim/worlds/" + world.name() + "/journal" + rest);
    }
}
