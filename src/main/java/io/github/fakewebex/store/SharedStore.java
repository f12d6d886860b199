package io.github.fakewebex.store;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Where the store is, and so whether other servers may write into it as well. What this one remembers may then be old. */
@Component
public class SharedStore {

    private final boolean shared;
    private final boolean inMemory;

    SharedStore(JdbcConnectionDetails connection) {
        String url = connection.getJdbcUrl();
        this.inMemory = url.matches("(?i)jdbc:h2:mem:.*");
        this.shared = !url.matches("(?i)jdbc:h2:(?!tcp:|ssl:)(?!.*;auto_server=true).*");
    }

    /** False where the database runs inside of this server. */
    public boolean isShared() {
        return shared;
    }

    /** Whether the database ends with this server. */
    public boolean isInMemory() {
        return inMemory;
    }
}
