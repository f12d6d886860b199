package io.github.fakewebex.sim.journal;

import static io.github.fakewebex.testing.TestWorld.ALICE;
import static io.github.fakewebex.testing.TestWorld.alice;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.sim.trace.RequestTrace;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.testing.FakeWebexTest;
import io.github.fakewebex.testing.Ids;
import io.github.fakewebex.testing.TestWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** What writes tell about themselves. */
@FakeWebexTest
class ChangesTests {

    private static final String JABBER = "CALL_WITH_APP_REGISTERED_FOR_CISCOTEL";

    @Autowired
    private Journal journal;

    @Autowired
    private JsonMapper json;

    @Test
    void a_changed_behaviour_is_told_as_stored_and_as_it_applies(TestWorld world) {
        RequestTrace.Change change = put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}");
        assertThat(change.what()).isEqualTo("callingBehavior");
        assertThat(change.causes()).isEmpty();
        assertThatJson(json.writeValueAsString(change.before()))
                .isEqualTo("{\"behaviorType\":null,\"profileId\":null,\"effectiveBehaviorType\":"
                        + "\"NATIVE_WEBEX_TEAMS_CALLING\",\"effectiveProfileId\":\"" + Ids.STANDARD + "\"}");
        assertThatJson(json.writeValueAsString(change.after()))
                .isEqualTo("{\"behaviorType\":null,\"profileId\":\"" + Ids.BRANCH + "\",\"effectiveBehaviorType\":"
                        + "\"NATIVE_WEBEX_TEAMS_CALLING\",\"effectiveProfileId\":\"" + Ids.BRANCH + "\"}");
    }

    @Test
    void what_jabber_does_to_the_profile_is_told_with_its_cause(TestWorld world) {
        put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}");
        assertThat(put(world, "{\"behaviorType\":\"" + JABBER + "\"}").causes())
                .containsExactly("profileId was cleared, because behaviorType was set to " + JABBER);
        assertThat(put(world, "{\"profileId\":\"" + Ids.BRANCH + "\"}").causes())
                .containsExactly("profileId had no effect, because behaviorType is " + JABBER);
    }

    @Test
    void what_quirks_do_is_told_with_their_names(TestWorld world) {
        assertThat(put(world.with(Quirk.OMITTED_MEANS_NULL), "{\"profileId\":null}")
                        .causes())
                .containsExactly("behaviorType was left out and means null (quirk omitted-means-null)");
        assertThat(put(world.with(Quirk.STRING_NULL_IS_NULL), "{\"behaviorType\":\"null\"}")
                        .causes())
                .containsExactly("behaviorType is the string null and means null (quirk string-null-is-null)");
        assertThat(put(world.with(Quirk.STALE_READS, 60_000), "{}").causes())
                .singleElement()
                .asString()
                .startsWith("the change shows only from ")
                .endsWith(" (quirk stale-reads)");
    }

    @Test
    void a_changed_do_not_disturb_is_told(TestWorld world) {
        world.put("user", alice("doNotDisturb"), "{\"enabled\":true}").isNoContent();
        RequestTrace.Change change = latest(world).changes().get(0);
        assertThatJson(json.writeValueAsString(change))
                .isEqualTo("{\"what\":\"doNotDisturb\","
                        + "\"before\":{\"enabled\":false,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false},"
                        + "\"after\":{\"enabled\":true,\"ringSplashEnabled\":false,\"webexGoOverrideEnabled\":false},"
                        + "\"causes\":[]}");
    }

    @Test
    void created_replaced_and_deleted_people_are_told_as_they_are_shown(TestWorld world) {
        String body = "{\"emails\":[\"new@acme.example\"],\"displayName\":\"New One\"}";
        world.send("full-admin", HttpMethod.POST, "/v1/people", body, Map.of("Content-Type", "application/json"));
        RequestTrace.Change created = latest(world).changes().get(0);
        assertThat(created.before()).isNull();
        assertThatJson(json.writeValueAsString(created.after()))
                .node("displayName")
                .isEqualTo("New One");
        world.put("full-admin", "/v1/people/" + ALICE, "{\"displayName\":\"Alice Other\",\"licenses\":[]}");
        RequestTrace.Change replaced = latest(world).changes().get(0);
        assertThatJson(json.writeValueAsString(replaced.before()))
                .node("displayName")
                .isEqualTo("Alice Miller");
        assertThatJson(json.writeValueAsString(replaced.after()))
                .node("displayName")
                .isEqualTo("Alice Other");
        world.send("full-admin", HttpMethod.DELETE, "/v1/people/" + ALICE, "", Map.of())
                .isNoContent();
        RequestTrace.Change deleted = latest(world).changes().get(0);
        assertThatJson(json.writeValueAsString(deleted.before())).node("id").isEqualTo(ALICE);
        assertThat(deleted.after()).isNull();
    }

    @Test
    void a_refused_write_has_changed_nothing(TestWorld world) {
        world.put("full-admin", alice("callingBehavior"), "{\"behaviorType\":\"x\"}");
        assertThat(latest(world).changes()).isEmpty();
    }

    private RequestTrace.Change put(TestWorld world, String body) {
        world.put("full-admin", alice("callingBehavior"), body).isNoContent();
        List<RequestTrace.Change> changes = latest(world).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private JournalEntry latest(TestWorld world) {
        return journal.entry(world.name(), journal.latest(world.name())).orElseThrow();
    }
}
