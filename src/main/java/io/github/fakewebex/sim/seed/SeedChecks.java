package io.github.fakewebex.sim.seed;

import io.github.fakewebex.store.ClockSetting;
import io.github.fakewebex.store.PersonSettings;
import io.github.fakewebex.store.WorldSection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between the rows of a seed: what is referred to is there, and what is unique is there once. */
final class SeedChecks {

    private static final Instant SOME_NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Seed seed;
    private final Document document;
    private final Map<String, WorldSection<?>> sections;
    private final Map<String, String> organizationOfProfile = new HashMap<>();
    private final Map<String, String> organizationOfLocation = new HashMap<>();
    private final Map<String, String> organizationOfLicense = new HashMap<>();
    private final Map<String, String> organizationOfPerson = new HashMap<>();

    SeedChecks(Seed seed, Document document, Map<String, WorldSection<?>> sections) {
        this.seed = seed;
        this.document = document;
        this.sections = sections;
        seed.callingProfiles().forEach(row -> organizationOfProfile.put(row.id(), row.organizationId()));
        seed.locations().forEach(row -> organizationOfLocation.put(row.id(), row.organizationId()));
        seed.licenses().forEach(row -> organizationOfLicense.put(row.id(), row.organizationId()));
        seed.people().forEach(row -> organizationOfPerson.put(row.id(), row.organizationId()));
    }

    void run() {
        clock();
        unique("organizations", seed.organizations(), "id", Seed.OrganizationRow::id);
        unique("callingProfiles", seed.callingProfiles(), "id", Seed.ProfileRow::id);
        unique("locations", seed.locations(), "id", Seed.LocationRow::id);
        unique("licenses", seed.licenses(), "id", Seed.LicenseRow::id);
        unique("people", seed.people(), "id", Seed.PersonRow::id);
        unique("people", seed.people(), "email", row -> row.email().toLowerCase(Locale.ROOT));
        unique("tokens", seed.tokens(), "name", Seed.TokenRow::name);
        Set<String> organizations =
                seed.organizations().stream().map(Seed.OrganizationRow::id).collect(Collectors.toSet());
        known(
                "callingProfiles",
                seed.callingProfiles(),
                "organizationId",
                Seed.ProfileRow::organizationId,
                organizations);
        known("locations", seed.locations(), "organizationId", Seed.LocationRow::organizationId, organizations);
        known("licenses", seed.licenses(), "organizationId", Seed.LicenseRow::organizationId, organizations);
        known("people", seed.people(), "organizationId", Seed.PersonRow::organizationId, organizations);
        known("tokens", seed.tokens(), "personId", Seed.TokenRow::personId, organizationOfPerson.keySet());
        known("organizations", seed.organizations(), "managedBy", Seed.OrganizationRow::managedBy, organizations);
        eachOf("organizations", seed.organizations(), this::organization);
        eachOf("people", seed.people(), (at, row) -> person(at, row, organizations));
        sections.forEach(this::section);
    }

    private void clock() {
        ClockSetting clock = seed.clock();
        if (clock != null) {
            if (!Showable.Check.isShowable(clock.frozenAt())) {
                document.fault("/clock/frozenAt", Showable.MESSAGE);
            }
            // What a running clock shows changes with the machine's; from here it is close enough.
            long most = Duration.between(SOME_NOW, ClockSetting.LATEST).toMillis();
            long least = Duration.between(SOME_NOW, ClockSetting.EARLIEST).toMillis();
            if (clock.offsetMillis() > most || clock.offsetMillis() < least) {
                document.fault("/clock/offsetMillis", "must lead to a time between 1970 and 9999");
            }
        }
    }

    private void organization(String at, Seed.OrganizationRow row) {
        sameOrganization(at + "/defaultProfileId", row.defaultProfileId(), row.id(), organizationOfProfile);
    }

    private void person(String at, Seed.PersonRow row, Set<String> organizations) {
        sameOrganization(at + "/locationId", row.locationId(), row.organizationId(), organizationOfLocation);
        orNone(row.licenses())
                .forEach(id -> sameOrganization(at + "/licenses", id, row.organizationId(), organizationOfLicense));
        orNone(row.administeredLocations())
                .forEach(id -> sameOrganization(
                        at + "/administeredLocations", id, row.organizationId(), organizationOfLocation));
        orNone(row.assignedCustomers()).stream()
                .filter(id -> !organizations.contains(id))
                .forEach(id -> unknown(at + "/assignedCustomers", id));
    }

    private void section(String name, WorldSection<?> section) {
        List<?> rows = seed.sections().getOrDefault(name, List.of());
        Set<String> seen = new HashSet<>();
        if (section instanceof PersonSettings<?>) {
            eachOf(name, rows, (at, row) -> setting(at, (PersonSettings.Row) row, seen));
        } else {
            eachOf(name, rows, (at, row) -> {
                if (row instanceof WorldSection.Named named && named.name() != null && !seen.add(named.name())) {
                    document.fault(at + "/name", "is there twice");
                }
            });
        }
    }

    private void setting(String at, PersonSettings.Row row, Set<String> seen) {
        String organization = organizationOfPerson.get(row.personId());
        if (organization == null) {
            unknown(at + "/personId", String.valueOf(row.personId()));
        } else if (!seen.add(row.personId())) {
            document.fault(at + "/personId", "is there twice");
        } else if (row.profileId() != null) {
            sameOrganization(at + "/profileId", row.profileId(), organization, organizationOfProfile);
        }
    }

    private <T> void unique(String table, List<T> rows, String member, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        eachOf(table, rows, (at, row) -> {
            if (!seen.add(key.apply(row))) {
                document.fault(at + "/" + member, "is there twice");
            }
        });
    }

    private <T> void known(
            String table, List<T> rows, String member, Function<T, @Nullable String> reference, Set<String> known) {
        eachOf(table, rows, (at, row) -> {
            String id = reference.apply(row);
            if (id != null && !known.contains(id)) {
                unknown(at + "/" + member, id);
            }
        });
    }

    private void sameOrganization(
            String pointer, @Nullable String id, String organization, Map<String, String> organizationOf) {
        if (id != null && !organization.equals(organizationOf.get(id))) {
            document.fault(pointer, "'" + id + "' is not there in organization " + organization);
        }
    }

    private void unknown(String pointer, String id) {
        document.fault(pointer, "'" + id + "' is not there");
    }

    private static <T> void eachOf(String table, List<T> rows, BiConsumer<String, T> check) {
        for (int i = 0; i < rows.size(); i++) {
            check.accept("/" + table + "/" + i, rows.get(i));
        }
    }

    private static Set<String> orNone(@Nullable Set<String> set) {
        return set == null ? Set.of() : set;
    }
}
