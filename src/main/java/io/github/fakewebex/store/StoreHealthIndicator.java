package io.github.fakewebex.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Whether the database can be written: one that can only be read is none for us. Part of the server's readiness. */
@Component
class StoreHealthIndicator implements HealthIndicator {

    private final HeartbeatRepository heartbeat;
    private final StoreOutage outage;

    StoreHealthIndicator(HeartbeatRepository heartbeat, StoreOutage outage) {
        this.heartbeat = heartbeat;
        this.outage = outage;
    }

    @Override
    public Health health() {
        try {
            heartbeat.beat();
            return Health.up().build();
        } catch (DataAccessException | TransactionException failure) {
            return outage.isBehind(failure)
                    ? Health.down().build()
                    : Health.down(failure).build();
        }
    }
}
