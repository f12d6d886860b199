package io.github.fakewebex.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.store.Quirk;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QuirkPropertyTests {

    @Test
    void quirks_are_named_as_in_the_documents() {
        Map<String, Integer> bound = new Binder(new MapConfigurationPropertySource(
                        Map.of("sim.quirks.stale-reads", "500", "sim.quirks.string-null-is-null", "1")))
                .bind("sim", SimProperties.class)
                .get()
                .quirks();
        assertThat(bound).containsOnlyKeys("stale-reads", "string-null-is-null").containsEntry("stale-reads", 500);
        assertThat(bound.keySet()).extracting(Quirk::of).contains(Quirk.STALE_READS);
    }

    @Test
    void an_unknown_quirk_is_refused_by_name() {
        assertThatThrownBy(() -> Quirk.of("nonsense"))
                .hasMessageContaining("no quirk is called nonsense; there are omitted-means-null");
    }
}
