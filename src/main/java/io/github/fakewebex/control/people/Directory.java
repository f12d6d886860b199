package io.github.fakewebex.control.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.fakewebex.control.TokenEntry;
import io.github.fakewebex.sim.SimRefusal;
import io.github.fakewebex.sim.seed.Seed;
import io.github.fakewebex.sim.seed.SeedExport;
import io.github.fakewebex.store.AccessTokenRepository;
import io.github.fakewebex.store.OrganizationRepository;
import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.store.PersonSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is in the current world. */
@Component
class Directory {

    private static final int PAGE = 100;

    private final OrganizationRepository organizations;
    private final PersonRepository people;
    private final AccessTokenRepository tokens;
    private final List<PersonSettings<?>> settings;

    Directory(
            OrganizationRepository organizations,
            PersonRepository people,
            AccessTokenRepository tokens,
            List<PersonSettings<?>> settings) {
        this.organizations = organizations;
        this.people = people;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * A person as a seed has it, and the person's settings.
     *
     * @param settings the stored and the effective values, by the names of the sections of a seed
     */
    record PersonState(@JsonUnwrapped Seed.PersonRow person, Map<String, Object> settings) {}

    /**
     * A page of people.
     *
     * @param next what the next page is asked for with, as {@code after}; left out on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PeoplePage(List<Seed.PersonRow> items, @Nullable String next) {}

    @Transactional(readOnly = true)
    public List<Seed.OrganizationRow> organizations() {
        return organizations.findAll(Sort.by("id")).stream()
                .map(SeedExport::row)
                .toList();
    }

    @Transactional(readOnly = true)
    public Seed.OrganizationRow organization(String id) {
        return organizations.find(id).map(SeedExport::row).orElseThrow(() -> unknown("organization"));
    }

    /** The people that come after a key. */
    @Transactional(readOnly = true)
    public PeoplePage people(String after) {
        List<Person> found = people.afterKey(after, Limit.of(PAGE + 1));
        boolean more = found.size() > PAGE;
        List<Seed.PersonRow> page =
                found.stream().limit(PAGE).map(SeedExport::row).toList();
        return new PeoplePage(page, more ? page.get(PAGE - 1).id() : null);
    }

    /**
     * The person and the settings as they are at one moment, so that no person is met whose settings are gone. Outside of a
     * transaction, so that this one's isolation holds.
     *
     * @throws SimRefusal when there is none
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public PersonState person(String id) {
        Person person = people.find(id).orElseThrow(() -> unknown("person"));
        Map<String, Object> states = new TreeMap<>();
        settings.forEach(feature -> states.put(feature.section(), feature.state(id)));
        return new PersonState(SeedExport.row(person), states);
    }

    @Transactional(readOnly = true)
    public List<TokenEntry> tokens(String world) {
        return tokens.ofWorld(world).stream().map(TokenEntry::of).toList();
    }

    @Transactional(readOnly = true)
    public TokenEntry token(String world, String name) {
        return tokens.findByWorldAndName(world, name).map(TokenEntry::of).orElseThrow(() -> unknown("token"));
    }

    /** What is put somewhere must be what belongs there. */
    static void refuseUnlessSame(String inPath, String inBody) {
        if (!inPath.equals(inBody)) {
            throw SimRefusal.of(SimRefusal.Kind.INVALID, "id: the path names another one than the body.");
        }
    }

    private static SimRefusal unknown(String what) {
        return SimRefusal.of(SimRefusal.Kind.UNKNOWN, "The world has no such " + what + ".");
    }
}
