package io.github.fakewebex.store;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Keeps Hibernate from making classes at each start: proxies of entities, and what sets their fields in place of reflection.
 * Nothing here refers to an entity before it is read; whoever asks for such a reference gets an exception that says so.
 */
public final class NoProxies implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
    }
}
