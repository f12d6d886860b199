package io.github.fakewebex.webex.people;

import io.github.fakewebex.store.Person;
import io.github.fakewebex.store.PersonRepository;
import io.github.fakewebex.webex.WebexId;
import io.github.fakewebex.webex.access.OrganizationRef;
import io.github.fakewebex.webex.access.PersonRef;
import io.github.fakewebex.webex.error.WebexError;
import io.github.fakewebex.webex.error.WebexErrorException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and reads people. */
@Service
class PeopleDirectory {

    /** By key within the organization; spelt like the index, or H2 sorts the whole organization for each page. */
    private static final Sort BY_KEY = Sort.by("world", "organizationId", "id");

    private final PersonRepository people;

    PeopleDirectory(PersonRepository people) {
        this.people = people;
    }

    /** One person. */
    @Transactional(readOnly = true)
    public PersonView of(PersonRef person, boolean callingData) {
        return people.find(person.personId())
                .map(found -> PersonView.of(found, new PersonView.Extent(person.inFull(), callingData, true)))
                .orElseThrow(PersonRef::gone);
    }

    /**
     * A page of an organization's people, by key: the cost of a page does not depend on how many come before it.
     *
     * @throws WebexErrorException 400 when somebody without a role asks for everybody
     */
    @Transactional(readOnly = true)
    public PeoplePage find(OrganizationRef organization, PeopleQuery query) {
        PeopleFilter filter = query.filter();
        if (!organization.asAdministrator()
                && !filter.namesSomebody()
                && query.ids().isEmpty()) {
            throw new WebexErrorException(
                    WebexError.badRequest("Email, displayName, role, or id list should be specified."));
        }
        if (!query.ids().isEmpty()) {
            return byIds(organization, query, filter);
        }
        int size = query.pageSize();
        List<Person> found = people.findBy(
                filter.in(organization.organizationId()),
                all -> all.sortBy(BY_KEY).limit(size + 1).all());
        if (filter.isForEverybody() && organization.asAdministrator() && !found.isEmpty()) {
            loadWhatIsSeenInFull(found, organization.organizationId());
        }
        boolean more = found.size() > size;
        List<Person> page = more ? found.subList(0, size) : found;
        String next = more ? WebexId.encode(WebexId.PEOPLE, page.get(size - 1).id()) : null;
        return page(page, null, next, organization, query);
    }

    /** Two queries in place of two a person; where people are picked from here and there, each is asked for alone. */
    private void loadWhatIsSeenInFull(List<Person> found, String organizationId) {
        String first = found.get(0).id();
        String last = found.get(found.size() - 1).id();
        people.withRoles(organizationId, first, last);
        people.withLicenses(organizationId, first, last);
    }

    /** People by their ids: all on one page, and whose id is nobody's is named. */
    private PeoplePage byIds(OrganizationRef organization, PeopleQuery query, PeopleFilter filter) {
        List<Person> found =
                filter.ids().isEmpty() ? List.of() : people.findAll(filter.in(organization.organizationId()), BY_KEY);
        Set<String> keys = found.stream().map(Person::id).collect(Collectors.toSet());
        List<String> missing = query.ids().stream()
                .filter(id -> PeopleFilter.personKey(id).filter(keys::contains).isEmpty())
                .toList();
        return page(found, missing.isEmpty() ? null : missing, null, organization, query);
    }

    private static PeoplePage page(
            List<Person> people,
            @Nullable List<String> missing,
            @Nullable String next,
            OrganizationRef organization,
            PeopleQuery query) {
        PersonView.Extent extent = query.extent(organization.asAdministrator());
        return new PeoplePage(
                missing,
                people.stream().map(person -> PersonView.of(person, extent)).toList(),
                next);
    }
}
