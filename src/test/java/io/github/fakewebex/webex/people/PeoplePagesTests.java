package io.github.fakewebex.webex.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.Answer;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages, and the links that lead from one to the next. */
@FakeWebexTest
class PeoplePagesTests {

    private static final Pattern LINK = Pattern.compile("<http://localhost:\\d+(/v1/people[^>]*)>; rel=\"next\"");

    @Test
    void pages_lead_through_everybody_once_and_keep_what_was_asked(TestWorld world) {
        List<String> seen = new ArrayList<>();
        String path = "/v1/people/?callingData=True&max=4&orgId=" + Ids.ACME + "%3D%3D&unknown=a%20b";
        int pages = 0;
        while (path != null) {
            Answer page = world.get("full-admin", path);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            items(page).forEach(person -> seen.add(person.get("displayName").asString()));
            assertThat(items(page).get(0).has("locationId") || pages > 0).isTrue();
            pages++;
            path = next(page);
            if (path != null) {
                assertThat(path).contains("callingData=True&max=4&orgId=" + Ids.ACME + "%3D%3D&unknown=a%20b&cursor=");
            }
        }
        assertThat(pages).isEqualTo(4);
        assertThat(seen)
                .hasSize(15)
                .doesNotHaveDuplicates()
                .contains("Alice Miller", "Acme Bot")
                .doesNotContain("Gus Globex");
    }

    @Test
    void a_page_that_is_just_full_is_the_last(TestWorld world) {
        assertThat(next(world.get("full-admin", "/v1/people?max=15"))).isNull();
        assertThat(next(world.get("full-admin", "/v1/people?max=14"))).isNotNull();
        assertThat(next(world.get("full-admin", "/v1/people"))).isNull();
    }

    @Test
    void the_link_leads_where_the_proxy_says_that_the_client_is(TestWorld world) {
        Answer page = world.send(
                "full-admin",
                HttpMethod.GET,
                "/v1/people?max=14",
                "",
                Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "webex.example"));
        assertThat(page.header("Link")).startsWith("<https://webex.example/v1/people?max=14&cursor=");
    }

    @Test
    void what_could_end_the_link_is_escaped_in_it(TestWorld world) {
        Answer page = world.get("full-admin", "/v1/people?max=1&x=%3E%22&cursor=");
        assertThat(Objects.requireNonNull(page.header("Link")))
                .contains("x=%3E%22")
                .containsOnlyOnce("cursor=");
    }

    private static List<JsonNode> items(Answer page) {
        return JsonMapper.shared()
                .readTree(page.body())
                .get("items")
                .valueStream()
                .toList();
    }

    private static @Nullable String next(Answer page) {
        String link = page.header("Link");
        if (link == null) {
            return null;
        }
        Matcher next = LINK.matcher(link);
        assertThat(next.matches()).as(link).isTrue();
        return next.group(1);
    }
}
