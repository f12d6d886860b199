package io.github.fakewebex.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.journal.JournalTables;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.worlds.Worlds;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.TestWorld;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.support.Repositories;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.context.WebApplicationContext;

/** Each query that a repository declares finds what is there in a full world, and nothing of it in an empty one. */
@FakeWebexTest
class DeclaredQueriesTests {

    private static final List<String> KEYS = List.of(
            "11a3f990-a689-477d-be6b-7120025d8abb",
            "96abc2aa-3dcc-11e5-a152-fe34819cdc9a",
            "b37f2fba-2e7c-11eb-a368-dbe4b7671fe9",
            "96abc2aa-3dcc-11e5-a152-000000000004",
            "10ca7100-0000-4000-8000-000000000001",
            "96abc2aa-3dcc-11e5-a152-fe34819cdc9a:MS_11c00000-0000-4000-8000-000000000004",
            "alice.miller@acme.example",
            "",
            "zzz",
            "zzz user");

    private static final Seed NOTHING =
            new Seed(Map.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    private record Query(Object repository, Method method) {

        /** Whether some arguments that are right in the default scenario make the query find something. */
        boolean findsSomething() {
            return arguments(method.getParameterTypes().length).stream()
                    .map(keys -> ReflectionUtils.invokeMethod(method, repository, fitted(keys)))
                    .anyMatch(Query::isSomething);
        }

        private static boolean isSomething(@Nullable Object found) {
            if (found instanceof Optional<?> one) {
                return one.isPresent();
            }
            if (found instanceof Number count) {
                return count.intValue() > 0;
            }
            return found instanceof Collection<?> many
                    ? many.stream().anyMatch(Objects::nonNull)
                    : Boolean.TRUE.equals(found);
        }

        private Object[] fitted(List<String> keys) {
            Parameter[] parameters = method.getParameters();
            Object[] fitted = new Object[parameters.length];
            Arrays.setAll(fitted, i -> fitted(parameters[i], keys.get(i)));
            return fitted;
        }

        private static Object fitted(Parameter parameter, String key) {
            if (parameter.getType() == Set.class) {
                return License.WEBEX_CALLING;
            }
            if (parameter.getType() == Limit.class) {
                return Limit.of(1);
            }
            return parameter.getName().equals("world") ? CurrentWorld.required() : key;
        }

        private static List<List<String>> arguments(int count) {
            List<List<String>> all = List.of(List.of());
            for (int i = 0; i < count; i++) {
                List<List<String>> longer = new ArrayList<>();
                all.forEach(start -> KEYS.forEach(key ->
                        longer.add(Stream.concat(start.stream(), Stream.of(key)).toList())));
                all = longer;
            }
            return all;
        }
    }

    @Test
    void no_declared_query_sees_into_another_world(TestWorld full) {
        List<Query> queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(8);
        full.here(HttpMethod.PUT, "/snapshots/zzz", "");
        full.armed("{\"name\":\"zzz\",\"token\":\"nobody\",\"effect\":{\"status\":503}}");
        full.here(
                HttpMethod.POST,
                "/rate-limits",
                "{\"name\":\"zzz\",\"token\":\"user\",\"requests\":10,\"window\":\"1h\",\"per\":\"token\"}");
        full.put("full-admin", TestWorld.alice("doNotDisturb"), "{\"enabled\":true}");
        full.put("full-admin", TestWorld.alice("callingBehavior"), "{\"behaviorType\":\"NATIVE_SIP_CALL_TO_UCM\"}");
        full.get("user", TestWorld.alice("doNotDisturb"));
        JournalTables.fill(full);
        String empty = full.name() + "-empty";
        full.bean(Worlds.class).create(empty, NOTHING);
        JournalTables.empty(full, empty);
        for (Query query : queries) {
            assertThat(inside(full.name(), query))
                    .as(query.method() + " in the full world")
                    .isTrue();
            assertThat(inside(empty, query))
                    .as(query.method() + " in the empty world")
                    .isFalse();
        }
        full.bean(Worlds.class).delete(empty);
    }

    private Boolean inside(String world, Query query) {
        return CurrentWorld.in(
                world,
                () -> transaction.execute(status -> {
                    // A query that deletes must leave something for those after it.
                    status.setRollbackOnly();
                    return query.findsSomething();
                }));
    }

    private List<Query> queries() {
        Repositories all = new Repositories(application);
        return entities.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(WorldScoped.class::isAssignableFrom)
                .flatMap(type -> declared(
                        all.getRequiredRepositoryInformation(type),
                        all.getRepositoryFor(type).orElseThrow()))
                .toList();
    }

    private static Stream<Query> declared(RepositoryInformation information, Object repository) {
        return Arrays.stream(information.getRepositoryInterface().getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("io.github.fakewebex."))
                .peek(ReflectionUtils::makeAccessible)
                .map(method -> new Query(repository, method));
    }
}
