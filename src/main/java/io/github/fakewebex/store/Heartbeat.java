package io.github.fakewebex.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of no meaning, for whoever wants to know whether rows can be written. */
@Entity
class Heartbeat {

    @Id
    private int id;

    private long beat;

    protected Heartbeat() {}
}
