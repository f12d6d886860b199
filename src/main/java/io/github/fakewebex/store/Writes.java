package io.github.fakewebex.store;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells {@link Memory} of each write, by its SQL: whoever writes, and however, nobody has to remember to tell. */
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

    private static final Pattern WRITE =
            Pattern.compile("(?:insert +into|update|delete +from|merge +into) +(\\w+).*", Pattern.DOTALL);

    private final transient Memory memory;

    Writes(Memory memory) {
        this.memory = memory;
    }

    @Override
    public String inspect(String sql) {
        Matcher write = WRITE.matcher(sql);
        if (write.matches()) {
            memory.writing(Memory.Kind.SETTINGS);
            if (DIRECTORY.contains(write.group(1))) {
                memory.writing(Memory.Kind.DIRECTORY);
                memory.writing(Memory.Kind.TOKENS);
            }
        }
        return sql;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(JdbcSettings.STATEMENT_INSPECTOR, this);
    }
}
