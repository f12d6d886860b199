package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The packs of faults that come with the simulator. */
@Component
public class FaultPacks {

    private static final List<String> NAMES = List.of("bad-day", "webex-weirdness");

    private final Map<String, List<FaultRule>> read = new ConcurrentHashMap<>();
    private final Documents documents;

    FaultPacks(Documents documents) {
        this.documents = documents;
    }

    private record Pack(List<FaultRule> faults) {}

    /**
     * The faults of the pack of that name.
     *
     * @throws SimRefusal when there is none
     */
    public List<FaultRule> named(String name) {
        if (!NAMES.contains(name)) {
            throw SimRefusal.of(
                    SimRefusal.Kind.UNKNOWN,
                    "There is no pack of that name; there are " + String.join(", ", NAMES) + ".");
        }
        return read.computeIfAbsent(name, this::read);
    }

    private List<FaultRule> read(String name) {
        try (InputStream file = new ClassPathResource("faults/" + name + ".yaml").getInputStream()) {
            return documents.read(file.readAllBytes(), Pack.class).faults();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
