package io.github.fakewebex.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool drop a connection to an H2 that has closed itself, as it does when its file cannot be written: H2 holds the
 * connection valid for ever, and a new one opens the file again. Hikari makes it by its class name.
 */
public class ClosedDatabase implements SQLExceptionOverride {

    /** Database closed, and file cannot be written. */
    private static final Set<Integer> CODES = Set.of(90_098, 90_028);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return CODES.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
