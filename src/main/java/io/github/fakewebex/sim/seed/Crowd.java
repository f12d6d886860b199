package io.github.fakewebex.sim.seed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes up people, always the same: the seventh of a crowd is the seventh of every crowd. */
public final class Crowd {

    /** How many there are where nothing is said. */
    public static final int USUAL = 10_000;

    /** How many there can be. */
    public static final int MOST = 1_000_000;

    private static final Instant CREATED = Instant.parse("2020-06-01T08:30:00Z");

    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Cleo", "Dan", "Ella", "Finn", "Gina", "Hugo", "Ines", "Jan", "Kira", "Leo", "Mia", "Nils",
            "Olga", "Paul", "Rosa", "Sam", "Tara", "Uwe", "Vera", "Will", "Yara", "Zoe");

    private static final List<String> LAST = List.of(
            "Abel", "Bauer", "Cole", "Diaz", "Evans", "Fox", "Gray", "Hall", "Ivers", "Jones", "Klein", "Lopez",
            "Moore", "Novak", "Olsen", "Perez", "Quinn", "Reed", "Stone", "Turner", "Usher", "Vogel", "Wolf", "Young");

    private static final Pattern ID = Pattern.compile("c0000000-0000-4000-8000-[0-9]{12}");

    private static final Pattern EMAIL = Pattern.compile("p[0-9]+@crowd\\.example", Pattern.CASE_INSENSITIVE);

    private Crowd() {}

    /** Whether the id or the address of that person is kept for those who are made up. */
    static boolean isLike(Seed.PersonRow person) {
        return ID.matcher(person.id()).matches()
                || EMAIL.matcher(person.email()).matches();
    }

    /**
     * People of the seed's first organization, in its locations, with its licences in turn; without any where it has none.
     *
     * @param count how many
     */
    static Stream<Seed.PersonRow> of(Seed seed, int count) {
        if (count == 0) {
            return Stream.empty();
        }
        String organization = seed.organizations().get(0).id();
        List<String> locations = seed.locations().stream()
                .filter(row -> row.organizationId().equals(organization))
                .map(Seed.LocationRow::id)
                .toList();
        List<String> licenses = seed.licenses().stream()
                .filter(row -> row.organizationId().equals(organization))
                .map(Seed.LicenseRow::id)
                .toList();
        return IntStream.rangeClosed(1, count).mapToObj(number -> person(organization, locations, licenses, number));
    }

    private static Seed.PersonRow person(
            String organization, List<String> locations, List<String> licenses, int number) {
        String first = FIRST.get(number % FIRST.size());
        String last = LAST.get(number / FIRST.size() % LAST.size());
        return new Seed.PersonRow(
                String.format(Locale.ROOT, "c0000000-0000-4000-8000-%012d", number),
                organization,
                locations.isEmpty() ? null : locations.get(number % locations.size()),
                "p" + number + "@crowd.example",
                first + " " + last + " " + number,
                null,
                CREATED,
                null,
                null,
                licenses.isEmpty() ? null : Set.of(licenses.get(number % licenses.size())),
                null,
                null,
                null);
    }
}
