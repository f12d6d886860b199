package io.github.fakewebex.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells {@link Memory} of each write, by its SQL. Hibernate shows it all of its own; {@link Inserts} does so too, and whoever
 * else writes past Hibernate must.
 */
@Component
class Writes implements StatementInspector, HibernatePropertiesCustomizer {

    /** The tables of this package; deleting a row of theirs takes rows of others along. All others are for settings. */
    static final Set<String> DIRECTORY = Set.of(
            "access_token",
            "administered_location",
            "assigned_customer",
            "calling_profile",
            "license",
            "organization",
            "organization_location",
            "person",
            "person_license",
            "person_role",
            "world");

    /** What is written where nothing is changed: to answer, to tell, to see whether rows can be written. Nobody remembers it. */
    static final Set<String> ASIDE = Set.of("fault", "heartbeat", "journal", "journal_entry", "rate_count");

    private static final Set<Memory.Kind> ALL = EnumSet.allOf(Memory.Kind.class);
    private static final Set<Memory.Kind> SETTINGS = EnumSet.of(Memory.Kind.SETTINGS);

    private static final Pattern WRITE =
            Pattern.compile("(?:insert +into|update|delete +from|merge +into) +(\\w+).*", Pattern.DOTALL);

    private final transient TransactionWrites transaction;

    Writes(TransactionWrites transaction) {
        this.transaction = transaction;
    }

    @Override
    public String inspect(String sql) {
        Matcher write = WRITE.matcher(sql);
        if (write.matches() && !ASIDE.contains(write.group(1))) {
            transaction.note(DIRECTORY.contains(write.group(1)) ? ALL : SETTINGS);
        }
        return sql;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }
}
