package io.github.fakewebex.sim.faults;

import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The packs of faults that come with the simulator. */
@Component
public class FaultPacks {

    private static final List<String> NAMES = List.of("bad-day", "webex-weirdness");

    private final Map<String, List<FaultRule>> packs;

    FaultPacks(Documents documents) {
        this.packs = NAMES.stream().collect(Collectors.toMap(Function.identity(), name -> read(name, documents)));
    }

    private record Pack(List<FaultRule> faults) {}

    /** The names of all packs, in alphabetical order. */
    public List<String> names() {
        return NAMES;
    }

    /**
     * The faults of the pack of that name.
     *
     * @throws SimRefusal when there is none
     */
    public List<FaultRule> named(String name) {
        return Optional.ofNullable(packs.get(name))
                .orElseThrow(() -> SimRefusal.of(
                        SimRefusal.Kind.UNKNOWN,
                        "There is no pack of that name; there are " + String.join(", ", NAMES) + "."));
    }

    private static List<FaultRule> read(String name, Documents documents) {
        try (InputStream file = new ClassPathResource("faults/" + name + ".yaml").getInputStream()) {
            return documents.read(file.readAllBytes(), Pack.class).faults();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
