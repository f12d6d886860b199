package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class StoreOutageTests {

    @Test
    void a_row_that_another_holds_is_an_outage_also_for_a_batch() throws Exception {
        DataSource database = SchemaTests.made();
        try (Connection other = database.getConnection();
                Connection own = database.getConnection()) {
            other.setAutoCommit(false);
            String insert = "insert into heartbeat (id, beat) values (7, 0)";
            new JdbcTemplate(new SingleConnectionDataSource(other, true)).update(insert);
            JdbcTemplate batches = new JdbcTemplate(new SingleConnectionDataSource(own, true));
            batches.execute("set lock_timeout 50");
            List<Object[]> rows = List.<Object[]>of(new Object[] {7});
            assertThatThrownBy(() -> batches.batchUpdate("insert into heartbeat (id, beat) values (?, 0)", rows))
                    .matches(new StoreOutage()::isBehind);
        }
    }
}
