package io.github.fakewebex.webex.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakewebex.config.SimProperties;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorWriterTests {

    @Test
    void a_strict_wire_carries_no_explanation() throws IOException {
        assertThat(written(true, "because").getHeader("X-Sim-Explain")).isNull();
        assertThat(written(false, "because").getHeader("X-Sim-Explain")).isEqualTo("because");
    }

    @Test
    void an_explanation_is_fit_for_a_header() throws IOException {
        assertThat(written(false, "a\r\nSet-Cookie: b\u00e4").getHeader("X-Sim-Explain"))
                .isEqualTo("a??Set-Cookie: b?");
        assertThat(written(false, "x".repeat(9000)).getHeader("X-Sim-Explain")).hasSize(500);
    }

    private static MockHttpServletResponse written(boolean strictWire, String reason) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Map<String, ?> set = Map.of("sim.strict-wire", strictWire);
        SimProperties properties =
                new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("sim", SimProperties.class);
        new ErrorWriter(properties)
                .write(WebexError.notFound().because(reason), new MockHttpServletRequest(), response);
        return response;
    }
}
