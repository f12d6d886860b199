package io.github.fakewebex.store;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered is never older than the last answer to a write. */
@FakeWebexTest
class MemoryTests {

    private static final String DND = alice("doNotDisturb");
    private static final String BEHAVIOR = alice("callingBehavior");

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManager entities;

    @Test
    @DisabledIfSystemProperty(
            named = "test.database",
            matches = "postgresql",
            disabledReason = "where others write as well, nothing is remembered")
    void what_was_read_is_read_no_more_until_this_server_writes_it(TestWorld world) {
        world.get("full-admin", DND).isOk(dnd(false, false));
        database.sql("update do_not_disturb set enabled = true where world = ?")
                .param(world.name())
                .update();
        world.get("full-admin", DND).isOk(dnd(false, false));
        world.put("full-admin", DND, "{\"ringSplashEnabled\":true}").isNoContent();
        world.get("full-admin", DND).isOk(dnd(true, true));
    }

    /** Readers fill the memory all the time, also while a change is being written: that must not bring the old value back. */
    @Test
    void a_write_that_was_answered_shows_in_every_read_that_follows_however_many_read_meanwhile(TestWorld world)
            throws Exception {
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<List<String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 6; reader++) {
                readers.add(threads.submit(() -> staleReads(world, answered, sent, done)));
            }
            for (int write = 1; write <= 400; write++) {
                sent.set(write);
                world.put("full-admin", BEHAVIOR, "{\"behaviorType\":\"" + value(write) + "\"}")
                        .isNoContent();
                answered.set(write);
                assertThat(world.get("full-admin", BEHAVIOR).body()).contains("\"behaviorType\":\"" + value(write));
            }
            done.set(true);
            for (Future<List<String>> reader : readers) {
                assertThat(reader.get()).isEmpty();
            }
        } finally {
            done.set(true);
            threads.shutdown();
        }
    }

    private static List<String> staleReads(
            TestWorld world, AtomicInteger answered, AtomicInteger sent, AtomicBoolean done) {
        List<String> stale = new ArrayList<>();
        while (!done.get()) {
            int before = answered.get();
            String read = world.get("full-admin", BEHAVIOR).body();
            int after = sent.get();
            if (after - before < BehaviorType.values().length && !isOneOf(read, before, after)) {
                stale.add(read + " between " + before + " and " + after);
            }
        }
        return stale;
    }

    @Test
    void each_table_of_this_package_is_known_to_hold_what_rights_are_made_of() {
        Set<String> tables = new TreeSet<>();
        MappingMetamodelImplementor model = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel();
        model.forEachEntityDescriptor(entity -> {
            if (entity.getMappedClass().getPackage().equals(Memory.class.getPackage())) {
                tables.add(entity.getIdentifierTableName());
            }
        });
        model.forEachCollectionDescriptor(
                collection -> tables.add(collection.getAttributeMapping().getSeparateCollectionTable()));
        tables.remove("heartbeat");
        assertThat(tables).isEqualTo(new TreeSet<>(Writes.DIRECTORY));
    }

    private static boolean isOneOf(String read, int from, int to) {
        // Before the first write, the organization's default applies.
        return (from == 0 && read.contains("\"behaviorType\":null"))
                || Stream.iterate(from, number -> number + 1)
                        .limit(to - from + 1L)
                        .anyMatch(number -> read.contains("\"behaviorType\":\"" + value(number) + "\""));
    }

    private static BehaviorType value(int number) {
        return BehaviorType.values()[number % BehaviorType.values().length];
    }

    private static String dnd(boolean enabled, boolean ringSplash) {
        return "{\"enabled\":" + enabled + ",\"ringSplashEnabled\":" + ringSplash
                + ",\"webexGoOverrideEnabled\":false}";
    }
}
