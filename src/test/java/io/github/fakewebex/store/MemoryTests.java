package io.github.fakewebex.store;

import static io.github.fakewebex.testing.TestWorld.alice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.StaleReads;
import io.github.fakewebex.testing.TestWorld;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.junit.jupiter.api.Test;
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
    void what_was_read_is_read_no_more_until_something_of_its_kind_is_written(TestWorld world) {
        world.put("full-admin", DND, "{}").isNoContent();
        world.get("full-admin", DND).isOk(dnd(false, false));
        database.sql("update do_not_disturb set enabled = true where world = ?")
                .param(world.name())
                .update();
        world.get("full-admin", DND).isOk(dnd(false, false));
        world.put("full-admin", DND, "{\"ringSplashEnabled\":true}").isNoContent();
        world.get("full-admin", DND).isOk(dnd(true, true));
    }

    @Test
    void a_write_that_was_answered_shows_in_every_read_that_follows_however_many_read_meanwhile(TestWorld world)
            throws Exception {
        StaleReads.assertNone(
                400,
                List.of(new StaleReads.Side(
                        () -> world.get("full-admin", BEHAVIOR).body(),
                        json -> world.put("full-admin", BEHAVIOR, json).isNoContent())));
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
        tables.removeAll(Set.of("heartbeat", "write_count"));
        assertThat(tables).isEqualTo(new TreeSet<>(Writes.DIRECTORY));
    }

    @Test
    void what_is_written_aside_are_tables_that_there_are() {
        assertThat(database.sql("select lower(table_name) from information_schema.tables")
                        .query(String.class)
                        .list())
                .containsAll(Writes.ASIDE);
    }

    private static String dnd(boolean enabled, boolean ringSplash) {
        return "{\"enabled\":" + enabled + ",\"ringSplashEnabled\":" + ringSplash
                + ",\"webexGoOverrideEnabled\":false}";
    }
}
