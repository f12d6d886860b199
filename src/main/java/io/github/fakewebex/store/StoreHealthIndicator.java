package io.github.fakewebex.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the database can be written: one that can only be read is none for us. Part of the server's readiness. */
@Component
class StoreHealthIndicator extends AbstractHealthIndicator {

    private final HeartbeatRepository heartbeat;

    StoreHealthIndicator(HeartbeatRepository heartbeat) {
        super(StoreOutage.EXPLANATION);
        this.heartbeat = heartbeat;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        heartbeat.beat();
        health.up();
    }
}
