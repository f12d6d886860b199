package io.github.fakewebex.store;

import java.util.Map;
import java.util.Objects;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate which world a session belongs to: {@code @TenantId} then confines every query and every row to it. */
@Component
class WorldResolver implements CurrentTenantIdentifierResolver<String>, HibernatePropertiesCustomizer {

    /** No world can bear this name, so that work outside of a world finds nothing instead of everything. */
    private static final String NOWHERE = "";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return Objects.requireNonNullElse(CurrentWorld.name(), NOWHERE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> hibernateProperties) {
        hibernateProperties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
