package io.github.fakewebex.webex.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who never changed a setting have the defaults, and take no room in its table. */
@FakeWebexTest
class FirstChangeTests {

    private static final String CAROL = "11a3f990-a689-477d-be6b-000000000003";
    private static final String DND = "/v1/people/" + Ids.person(3) + "/features/doNotDisturb";
    private static final String OFF =
            "{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}";

    @Autowired
    private JdbcClient database;

    @Test
    void the_first_change_creates_the_row_and_begins_with_the_defaults(TestWorld world) {
        world.get("full-admin", DND).isOk(OFF);
        assertThat(rows(world)).isZero();
        world.put("full-admin", DND, "{\"enabled\":true}").isNoContent();
        assertThat(rows(world)).isOne();
        world.get("full-admin", DND)
                .isOk("{\"enabled\":true,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false}");
        world.put("full-admin", DND, "{\"enabled\":false}").isNoContent();
        world.get("full-admin", DND).isOk(OFF);
        assertThat(rows(world)).isOne();
    }

    @Test
    void a_change_that_is_refused_creates_none(TestWorld world) {
        assertThat(world.put("full-admin", DND, "{\"enabled\":7}").status()).isEqualTo(400);
        assertThat(world.put("user", DND, "{\"enabled\":true}").status()).isEqualTo(403);
        assertThat(rows(world)).isZero();
    }

    @Test
    void a_change_that_is_only_explained_creates_none(TestWorld world) {
        world.control(HttpMethod.POST, "/explain", """
                        {"token": "%s.full-admin", "method": "PUT", "path": "%s", "body": "{\\"enabled\\":true}"}""".formatted(world.name(), DND))
                .shows(200, "{\"outcome\":{\"status\":204}}");
        assertThat(rows(world)).isZero();
        world.get("full-admin", DND).isOk(OFF);
    }

    private long rows(TestWorld world) {
        return database.sql("select count(*) from do_not_disturb where world = ? and id = ?")
                .params(world.name(), CAROL)
                .query(Long.class)
                .single();
    }
}
