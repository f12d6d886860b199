package io.github.fakewebex.start;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakewebex.config.WrongSetting;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownNamesTests {

    @ParameterizedTest
    @CsvSource({
        "SIM_STRICT_WIRES, SIM_STRICT_WIRE",
        "SIM_JOURNAL, SIM_JOURNAL_SIZE",
        "sim_core, SIM_CORS",
        "SIM_CONTROL_TOKENS_0, SIM_CONTROL_TOKEN",
        "SIM_S_EEDS, SIM_SEEDS",
    })
    void a_variable_that_there_is_not_is_refused_with_the_nearest_name(String name, String nearest) {
        assertThatThrownBy(() -> check(variable(name, "1")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("environment variable " + name + ".")
                .hasMessageContaining("Did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIM_STRICT_WIRE",
                "SIM_STRICTWIRE",
                "sim_strict_wire",
                "SIM_QUIRKS_STALE_READS",
                "SIM_CONTROL_ALLOWED_HOSTS",
                "SIM_CONTROL_ALLOWEDHOSTS_0",
                "SIMPLE",
                "SIM",
            })
    void variables_of_properties_and_of_others_are_let_through(String name) {
        assertThatNoException().isThrownBy(() -> check(variable(name, "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "SIM_SERVICE_HOST, 10.0.0.1",
        "SIM_SERVICE_PORT, 8080",
        "SIM_SERVICE_PORT_HTTP, 8080",
        "SIM_PORT, tcp://10.0.0.1:8080",
        "SIM_PORT_8080_TCP, tcp://10.0.0.1:8080",
        "SIM_PORT_8080_TCP_ADDR, 10.0.0.1",
        "SIM_WEBEX_SERVICE_HOST, 10.0.0.1",
        "SIM_WEBEX_PORT_8080_TCP_PROTO, tcp",
    })
    void what_kubernetes_tells_about_services_is_let_through(String name, String value) {
        assertThatNoException().isThrownBy(() -> check(variable(name, value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sim.strict-wire",
                "sim.strictWire",
                "sim.strict_wire",
                "sim.quirks.stale-reads",
                "sim.quirks[stale-reads]",
                "sim.control.allowed-hosts[0]",
                "simple.other",
                "sim",
            })
    void properties_are_known_in_all_their_spellings(String name) {
        assertThatNoException().isThrownBy(() -> check(property(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "sim.stict-wire, sim.strict-wire",
        "sim.journal, sim.journal.size",
        "SIM.coors, sim.cors",
        "sim.control.token.x, sim.control.token",
    })
    void a_property_that_there_is_not_is_refused_with_the_nearest_name(String name, String nearest) {
        assertThatThrownBy(() -> check(property(name)))
                .hasMessageContaining("no property " + name + ".")
                .hasMessageContaining("Did you mean " + nearest);
    }

    private static PropertySource<?> variable(String name, String value) {
        return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value));
    }

    private static PropertySource<?> property(String name) {
        return new MapPropertySource("arguments", Map.of(name, "1"));
    }

    private static void check(PropertySource<?> source) {
        GenericApplicationContext application = new GenericApplicationContext();
        MutablePropertySources sources = application.getEnvironment().getPropertySources();
        sources.forEach(there -> sources.remove(there.getName()));
        sources.addLast(source);
        new UnknownNames().initialize(application);
    }
}
