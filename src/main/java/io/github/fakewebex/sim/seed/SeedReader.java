package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.Quirk;
import io.github.fakewebex.store.WorldSection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads seeds, in JSON or YAML, whole and with all their faults, before anything is written. */
@Component
public class SeedReader {

    private static final String QUIRKS = "quirks";
    private static final String CLOCK = "clock";

    private static final Map<String, Class<?>> TABLES = Map.of(
            "organizations", Seed.OrganizationRow.class,
            "callingProfiles", Seed.ProfileRow.class,
            "locations", Seed.LocationRow.class,
            "licenses", Seed.LicenseRow.class,
            "people", Seed.PersonRow.class,
            "tokens", Seed.TokenRow.class);

    private final Documents documents;
    private final Map<String, WorldSection<?>> sections;

    SeedReader(Documents documents, List<WorldSection<?>> sections) {
        this.documents = documents;
        this.sections = sections.stream().collect(Collectors.toMap(WorldSection::section, section -> section));
    }

    /**
     * Reads a seed.
     *
     * @throws io.github.fakewebex.sim.SimRefusal when there is anything wrong with it, with line and field of each fault
     */
    public Seed read(byte[] text) {
        Document document = documents.parse(text);
        Seed seed = read(document, true);
        new SeedChecks(seed, document, sections).run();
        document.refuseIfFaulty();
        return seed;
    }

    /** Reads a seed that was checked before, or was written from a world and is taken as it was, whatever the rules for seeds. */
    public Seed reread(byte[] text) {
        return read(documents.parse(text), false);
    }

    private Seed read(Document document, boolean validated) {
        JsonNode root = document.root();
        if (!root.isObject()) {
            document.fault("", "a seed is an object with sections");
        }
        refuseUnknownSections(document);
        Map<String, List<?>> rows = new HashMap<>();
        TABLES.forEach((name, type) -> rows.put(name, rows(document, name, type, validated)));
        Map<String, List<?>> others = new HashMap<>();
        sections.forEach((name, section) -> {
            if (root.has(name)) {
                others.put(name, rows(document, name, section.rowType(), validated));
            }
        });
        Seed seed = new Seed(
                quirks(document),
                clock(document),
                table(rows, "organizations", Seed.OrganizationRow.class),
                table(rows, "callingProfiles", Seed.ProfileRow.class),
                table(rows, "locations", Seed.LocationRow.class),
                table(rows, "licenses", Seed.LicenseRow.class),
                table(rows, "people", Seed.PersonRow.class),
                table(rows, "tokens", Seed.TokenRow.class),
                others);
        // Where rows are missing, their places in the lists no longer are those in the text.
        document.refuseIfFaulty();
        return seed;
    }

    private void refuseUnknownSections(Document document) {
        Set<String> known = new TreeSet<>(Set.of(QUIRKS, CLOCK));
        known.addAll(TABLES.keySet());
        known.addAll(sections.keySet());
        document.root().propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> document.fault(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown section; there are " + String.join(", ", known)));
    }

    private List<?> rows(Document document, String name, Class<?> type, boolean validated) {
        JsonNode section = document.root().path(name);
        if (section.isMissingNode() || section.isNull()) {
            return List.of();
        }
        if (!section.isArray()) {
            document.fault("/" + name, "must be a list");
            return List.of();
        }
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < section.size(); i++) {
            String pointer = "/" + name + "/" + i;
            (validated
                            ? documents.read(document, pointer, section.get(i), type)
                            : documents.convert(document, pointer, section.get(i), type))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static <T> List<T> table(Map<String, List<?>> rows, String name, Class<T> type) {
        return rows.getOrDefault(name, List.of()).stream().map(type::cast).toList();
    }

    private @Nullable ClockSetting clock(Document document) {
        JsonNode clock = document.root().path(CLOCK);
        return clock.isMissingNode()
                ? null
                : documents
                        .read(document, "/" + CLOCK, clock, ClockSetting.class)
                        .orElse(null);
    }

    private static Map<Quirk, Integer> quirks(Document document) {
        Map<Quirk, Integer> quirks = new EnumMap<>(Quirk.class);
        JsonNode section = document.root().path(QUIRKS);
        if (!section.isMissingNode() && !section.isObject()) {
            document.fault("/" + QUIRKS, "must be an object with the names of quirks and their values");
        }
        section.propertyStream().forEach(entry -> {
            String pointer = "/" + QUIRKS + "/" + entry.getKey();
            Optional<Quirk> quirk = Stream.of(Quirk.values())
                    .filter(it -> it.label().equals(entry.getKey()))
                    .findFirst();
            if (quirk.isEmpty()) {
                document.fault(
                        pointer,
                        "unknown quirk; there are "
                                + Stream.of(Quirk.values()).map(Quirk::label).collect(Collectors.joining(", ")));
            } else if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
                document.fault(pointer, "must be a whole number that is not negative");
            } else {
                quirks.put(quirk.get(), entry.getValue().intValue());
            }
        });
        return Map.copyOf(quirks);
    }
}
