package io.github.fakewebex.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the store still holds of something that was deleted. */
public final class Leftovers {

    private Leftovers() {}

    /** Asserts that nothing is left of a deleted world, and that its name is free. */
    public static void noneOf(TestWorld world) {
        noneOf(world, "world", world.name());
        world.control(HttpMethod.POST, "/worlds", "{\"name\":\"" + world.name() + "\"}")
                .shows(201, "{}");
    }

    /** Asserts that nothing is left of a person who was deleted. */
    public static void noneOf(TestWorld world, String person) {
        noneOf(world, "person_id", person);
        noneOf(world, "id", person);
    }

    private static void noneOf(TestWorld world, String column, String value) {
        JdbcClient database = world.bean(JdbcClient.class);
        JdbcClient.StatementSpec tables = database.sql("""
                        select table_name from information_schema.columns where column_name = ?
                        intersect
                        select table_name from information_schema.columns where column_name = 'world'""");
        assertThat(tables.param(column).query(String.class).list())
                .isNotEmpty()
                .noneMatch(table ->
                        database.sql("select count(*) from " + table + " where world = ? and " + column + " = ?")
                                        .params(world.name(), value)
                                        .query(Long.class)
                                        .single()
                                > 0);
    }
}
