package io.github.fakewebex.sim.faults;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Documents;
import io.github.fakewebex.sim.time.Chance;
import io.github.fakewebex.sim.trace.TrackingId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fault that a request asks for itself: {@code X-Sim-Fault: status=503; delay=200ms}. */
@Component
class FaultHeader {

    static final String NAME = "X-Sim-Fault";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean believed;
    private final Documents documents;
    private final Chance chance;

    FaultHeader(SimProperties properties, Documents documents, Chance chance) {
        this.believed = properties.faults().header();
        this.documents = documents;
        this.chance = chance;
    }

    /** Whether the request asks for a fault, and such requests are granted. */
    boolean isOn(HttpServletRequest request) {
        return believed && request.getHeader(NAME) != null;
    }

    /**
     * What is asked for.
     *
     * @throws SimRefusal when it makes no sense
     */
    Optional<Strike> strike(HttpServletRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        Arrays.stream(request.getHeader(NAME).split(";"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> {
                    if (pair.length != 2 || members.put(pair[0].strip(), value(pair[1].strip())) != null) {
                        throw SimRefusal.of(
                                SimRefusal.Kind.INVALID, "it must be pairs such as status=503; delay=200ms, each once");
                    }
                });
        String dice = TrackingId.of(request);
        return Optional.of(new Strike(
                NAME,
                documents.read(JSON.writeValueAsBytes(members), Effect.class),
                number -> chance.dice(dice, number)));
    }

    /** The value as JSON would have it: a number and a flag have no quotes there, and a header has none at all. */
    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("0|-?[1-9][0-9]{0,8}") ? Integer.valueOf(text) : text;
    }
}
