package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are written past Hibernate. */
class InsertsTests {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    /** Notes which columns of which table are written. */
    private final class Noting extends Writes {

        Noting(Memory memory) {
            super(new TransactionWrites(memory));
        }

        @Override
        public String inspect(String sql) {
            String[] parts = sql.split("[()]");
            columns.put(
                    parts[0].replace("insert into", "").strip(),
                    Arrays.stream(parts[1].split(",")).map(String::strip).toList());
            return sql;
        }
    }

    @Test
    void each_column_of_a_table_is_written() throws Exception {
        DataSource database = SchemaTests.made();
        JdbcClient.create(database)
                .sql("insert into world (name, origin, created, quirks, clock_offset_millis, revision, making)"
                        + " values ('w', '', now(), '', 0, 0, 0)")
                .update();
        Inserts inserts = new Inserts(database, new Noting(new Memory(SchemaTests.inMemory())));
        CurrentWorld.in("w", () -> {
            inserts.organizations(
                    List.of(new Organization("o", "Acme", TIME, BehaviorType.NATIVE_SIP_CALL_TO_UCM, "p", "o")));
            inserts.profiles(List.of(new CallingProfile("p", "o", "Profile")));
            inserts.locations(List.of(new Location("l", "o", "Location", "UTC")));
            inserts.licenses(List.of(new License("c", "o", "Calling", 3)));
            inserts.people(List.of(new Person("a", "o", "a@acme.example", "A", TIME)
                    .in("l")
                    .granted(Set.of(Role.FULL_ADMIN))
                    .licensed(Set.of("c"))
                    .administering(Set.of("l"))
                    .assigned(Set.of("o"))));
            inserts.tokens(List.of(new AccessToken("text", "w", "name", "a", Set.of("spark:all"), TIME)));
            return null;
        });
        assertThat(columns).hasSize(10);
        columns.forEach((table, written) -> {
            assertThat(written).as(table).containsExactlyInAnyOrderElementsOf(existing(database, table));
            assertThat(JdbcClient.create(database)
                            .sql("select * from " + table)
                            .query()
                            .singleRow())
                    .as(table)
                    .doesNotContainValue(null);
        });
    }

    private static List<@Nullable String> existing(DataSource database, String table) {
        return JdbcClient.create(database)
                .sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}
