package io.github.fakewebex.sim.seed;

import io.github.fakewebex.config.SimProperties;
import io.github.fakewebex.config.WrongSetting;
import io.github.fakewebex.sim.SimRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The scenarios that worlds are made from: those that come with the simulator, and the seed files in the folder
 * {@code sim.seeds}, which go before those of the same name.
 */
@Component
public class Scenarios {

    /** The scenario of many people, who are made up. */
    public static final String CROWD = "crowd";

    /** The parts that each is made of; they stand below each other as in one file. */
    private static final Map<String, List<String>> PACKS = Map.of(
            "default",
            List.of("scenarios/default.yaml"),
            "partner",
            List.of("scenarios/partner.yaml"),
            "no-calling-licence",
            List.of("scenarios/no-calling-licence.yaml"),
            "ucm",
            List.of("scenarios/ucm.yaml"),
            "expired-tokens",
            List.of("scenarios/expired-tokens.yaml"),
            CROWD,
            List.of("scenarios/crowd.yaml"),
            "flaky",
            List.of("scenarios/default.yaml", "faults/webex-weirdness.yaml"));

    private static final Pattern SEED_FILE = Pattern.compile("([a-z0-9-]{1,63})\\.(yaml|yml|json)");

    private final SeedReader reader;
    private final Map<String, Path> files;
    private final Map<String, Seed> read = new ConcurrentHashMap<>();

    Scenarios(SeedReader reader, SimProperties properties) {
        this.reader = reader;
        this.files = properties.seeds() == null ? Map.of() : seedFiles(properties.seeds());
    }

    /**
     * The scenario of that name.
     *
     * @throws SimRefusal when there is none, or its file has faults
     */
    public Seed named(String name) {
        if (!exists(name)) {
            throw SimRefusal.of(
                    SimRefusal.Kind.UNKNOWN,
                    "There is no such scenario; there are " + String.join(", ", names()) + ".");
        }
        return read.computeIfAbsent(name, this::read);
    }

    /** Whether there is a scenario of that name. */
    public boolean exists(String name) {
        return files.containsKey(name) || PACKS.containsKey(name);
    }

    /** The names of all scenarios, in alphabetical order. */
    public List<String> names() {
        return Stream.concat(PACKS.keySet().stream(), files.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Reads all seed files of the folder, so that a fault in one is known before anybody asks for it.
     *
     * @throws WrongSetting with the file, line and field of the first fault
     */
    public void readOwn() {
        files.forEach((name, file) -> {
            try {
                named(name);
            } catch (SimRefusal faulty) {
                String where = faulty.faults().stream()
                        .findFirst()
                        .map(fault -> fault.line() == null ? "" : ", line " + fault.line())
                        .orElse("");
                throw new WrongSetting(
                        "the seed " + file + where + ": " + faulty.getMessage().replaceAll("\\.$", ""),
                        "Mend it, or take it out of the folder sim.seeds");
            } catch (UncheckedIOException unreadable) {
                throw unreadable("the seed " + file, Objects.requireNonNullElse(unreadable.getCause(), unreadable));
            }
        });
    }

    private Seed read(String name) {
        Path own = files.get(name);
        try {
            // What comes with the simulator is checked by its tests.
            return own == null ? reader.reread(ours(name)) : checked(name, reader.read(Files.readAllBytes(own)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the seed of scenario " + name + " cannot be read", unreadable);
        }
    }

    private static Seed checked(String name, Seed own) {
        if (!name.equals(CROWD)) {
            return own;
        }
        if (own.organizations().isEmpty()) {
            throw SimRefusal.invalid("organizations", "there must be one, which the people of the crowd belong to");
        }
        for (int i = 0; i < own.people().size(); i++) {
            if (Crowd.isLike(own.people().get(i))) {
                throw SimRefusal.invalid(
                        "people[" + i + "]", "the id or address is one of those that are made up for a crowd");
            }
        }
        return own;
    }

    /** The text of a scenario that comes with the simulator. */
    static byte[] ours(String name) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String resource : PACKS.getOrDefault(name, List.of())) {
            whole.writeBytes(new ClassPathResource(resource).getContentAsByteArray());
        }
        return whole.toByteArray();
    }

    private static Map<String, Path> seedFiles(Path folder) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.sorted().forEach(file -> {
                Matcher name = SEED_FILE.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && files.put(name.group(1), file) != null) {
                    throw new WrongSetting(
                            "two seeds in " + folder + " are called " + name.group(1),
                            "Rename one, or take it out of the folder sim.seeds");
                }
            });
        } catch (IOException unreadable) {
            throw unreadable("the folder " + folder, unreadable);
        }
        return files;
    }

    private static WrongSetting unreadable(String what, Throwable why) {
        String reason = why instanceof NoSuchFileException
                ? "it is not there"
                : why instanceof AccessDeniedException ? "it is not permitted" : why.getMessage();
        return new WrongSetting(what + " cannot be read: " + reason, "Check what sim.seeds names");
    }
}
