package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakewebex.sim.journal.JournalTables;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.support.Repositories;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Two worlds hold the same ids, and never see or touch each other. */
@FakeWebexTest
class WorldIsolationTests {

    private static final String ALICE = "11a3f990-a689-477d-be6b-7120025d8abb";

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PersonRepository people;

    /** All repositories of tables that belong to a world, the features' own among them. */
    private List<JpaRepository<?, WorldKey>> repositories() {
        Repositories all = new Repositories(application);
        return entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(WorldScoped.class::isAssignableFrom)
                .map(all::getRepositoryFor)
                .map(Optional::orElseThrow)
                .map(WorldIsolationTests::scoped)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static JpaRepository<?, WorldKey> scoped(Object repository) {
        return (JpaRepository<?, WorldKey>) repository;
    }

    @Test
    void every_table_but_worlds_and_what_leads_to_them_belongs_to_a_world() {
        Set<String> open = entities.getMetamodel().getEntities().stream()
                .filter(type -> !WorldScoped.class.isAssignableFrom(type.getJavaType()))
                .map(EntityType::getName)
                .collect(Collectors.toSet());
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "World", "AccessToken", "AuthorizationCode", "Grant", "Heartbeat", "WriteCount");
        assertThat(repositories()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void no_repository_finds_counts_or_deletes_rows_of_another_world(TestWorld one, TestWorld other) {
        one.here(HttpMethod.PUT, "/snapshots/before", "");
        fillWhatTheScenarioLeavesEmpty(one);
        for (JpaRepository<?, WorldKey> repository : repositories()) {
            long before = count(one, repository);
            assertThat(before).isPositive();
            List<WorldKey> keys = one.inside(() -> keys(repository));
            assertThat(keys).allMatch(key -> key.world().equals(one.name())).hasSize((int) before);
            assertThat(other.inside(() -> repository.findAllById(keys))).isEmpty();
            WorldKey first = keys.get(0);
            assertThat(other.inside(() -> repository.findById(first))).isEmpty();
            assertThat(other.inside(() -> repository.existsById(first))).isFalse();
            other.inside(() -> {
                repository.deleteAllById(keys);
                repository.deleteById(first);
                return keys;
            });
            assertThatThrownBy(() -> other.inside(() -> {
                        repository.deleteAllByIdInBatch(keys);
                        return keys;
                    }))
                    .as("by references, of which there are none")
                    .hasMessageContaining("HibernateProxy");
            assertThat(count(one, repository)).isEqualTo(before);
        }
    }

    @Test
    void deleting_everything_deletes_only_what_is_in_the_world(TestWorld one, TestWorld other) {
        fillWhatTheScenarioLeavesEmpty(one);
        fillWhatTheScenarioLeavesEmpty(other);
        Map<JpaRepository<?, WorldKey>, Long> before =
                other.inside(() -> repositories().stream().collect(Collectors.toMap(r -> r, r -> r.count())));
        one.bean(Worlds.class).delete(one.name());
        repositories().forEach(repository -> {
            assertThat(count(one, repository)).isZero();
            assertThat(count(other, repository)).isEqualTo(before.get(repository));
        });
        assertThat(one.get("full-admin", TestWorld.alice("doNotDisturb")).status())
                .isEqualTo(401);
        assertThat(other.get("full-admin", TestWorld.alice("doNotDisturb")).status())
                .isEqualTo(200);
    }

    @Test
    void own_queries_are_confined_as_well(TestWorld one, TestWorld other) {
        one.inside(() -> transaction.execute(status -> {
            people.find(ALICE).orElseThrow().with(PersonDetails.NONE).in(null);
            return status;
        }));
        assertThat(other.inside(() -> people.find(ALICE)).orElseThrow().locationId())
                .isNotNull();
        assertThat(one.inside(() -> people.find(ALICE)).orElseThrow().locationId())
                .isNull();
    }

    @Test
    void outside_of_a_world_the_tables_are_empty_and_take_nothing() {
        repositories().forEach(repository -> assertThat(repository.count()).isZero());
        Person stray = new Person("stray", "96abc2aa-3dcc-11e5-a152-fe34819cdc9a", "a@b.c", "A", Instant.EPOCH);
        assertThatThrownBy(() -> people.saveAndFlush(stray)).hasMessageContaining("person");
    }

    @Test
    void what_one_world_writes_the_other_does_not_read(TestWorld one, TestWorld other) {
        String path = TestWorld.alice("callingBehavior");
        one.put("full-admin", path, "{\"profileId\":\"" + Ids.BRANCH + "\"}").isNoContent();
        other.get("full-admin", path)
                .isOk("{\"behaviorType\":null,\"effectiveBehaviorType\":\"NATIVE_WEBEX_TEAMS_CALLING\","
                        + "\"profileId\":null}");
    }

    private static void fillWhatTheScenarioLeavesEmpty(TestWorld world) {
        JournalTables.fill(world);
        world.armed("{\"token\":\"nobody\",\"effect\":{\"status\":503}}");
        world.here(
                HttpMethod.POST,
                "/rate-limits",
                "{\"token\":\"user\",\"requests\":10,\"window\":\"1h\",\"per\":\"token\"}");
        world.get("user", TestWorld.alice("doNotDisturb"));
    }

    private static long count(TestWorld world, JpaRepository<?, WorldKey> repository) {
        return world.inside(repository::count);
    }

    private static List<WorldKey> keys(JpaRepository<?, WorldKey> repository) {
        return repository.findAll().stream()
                .map(row -> ((WorldScoped) row).getId())
                .toList();
    }
}
