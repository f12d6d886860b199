package io.github.fakewebex.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Connects to a database that was away as soon as it is back. HikariCP by itself tries after pauses that grow up to five
 * seconds, and requests are refused for as long.
 */
@Component
class SoonBack implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null && pool.getJdbcUrl() != null) {
            pool.setDataSource(new Insistent(new DriverDataSource(
                    pool.getJdbcUrl(),
                    pool.getDriverClassName(),
                    pool.getDataSourceProperties(),
                    pool.getUsername(),
                    pool.getPassword())));
        }
        return bean;
    }

    /** Tries again where it once succeeded; the first failure of a start is told at once. Only the pool's own thread waits here. */
    private static final class Insistent extends DelegatingDataSource {

        private static final long PAUSE_MILLIS = 200;
        private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(1);

        private volatile boolean wasThere;

        Insistent(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super::getConnection);
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return connection(() -> super.getConnection(username, password));
        }

        private interface Attempt {
            Connection connection() throws SQLException;
        }

        private Connection connection(Attempt attempt) throws SQLException {
            long end = System.nanoTime() + LONGEST_NANOS;
            while (true) {
                try {
                    Connection connection = attempt.connection();
                    wasThere = true;
                    return connection;
                } catch (SQLException away) {
                    if (!wasThere || System.nanoTime() - end >= 0 || !paused()) {
                        throw away;
                    }
                }
            }
        }

        private static boolean paused() {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                return true;
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
