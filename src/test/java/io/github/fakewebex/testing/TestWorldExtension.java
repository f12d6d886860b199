package io.github.fakewebex.testing;

import io.github.fakewebex.sim.worlds.Worlds;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test that asks for one a fresh world of the default scenario, and deletes it afterwards. */
class TestWorldExtension implements ParameterResolver {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestWorld.class;
    }

    @Override
    public TestWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        Worlds worlds = application.getBean(Worlds.class);
        String name = "test-" + NUMBER.incrementAndGet();
        worlds.create(name, "default");
        context.getStore(ExtensionContext.Namespace.create(TestWorldExtension.class, context.getUniqueId()))
                .put(name, (AutoCloseable) () -> worlds.delete(name));
        return new TestWorld(name, application);
    }
}
