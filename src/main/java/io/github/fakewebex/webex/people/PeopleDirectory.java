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

    private final PersonRepository people;

    PeopleDirectory(PersonRepository people) {
        this.people = people;
    }

    /** One person. */
    @Transactional(readOnly = true)
    public PersonView of(PersonRef person, boolean callingData) {
        return people.find(person.personId())
                .map(found -> PersonView.of(found, new PersonView.Extent(person.inFull(), callingData, true)))
                .orElseThrow(() -> new WebexErrorException(WebexError.notFound()));
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
                all -> all.sortBy(Sort.by("id")).limit(size + 1).all());
        boolean more = found.size() > size;
        List<Person> page = more ? found.subList(0, size) : found;
        String next = more ? WebexId.encode(WebexId.PEOPLE, page.get(size - 1).id()) : null;
        return page(page, null, next, organization, query);
    }

    /** People by their ids: all on one page, and whose id is nobody's is named. */
    private PeoplePage byIds(OrganizationRef organization, PeopleQuery query, PeopleFilter filter) {
        List<Person> found = filter.ids().isEmpty()
                ? List.of()
                : people.findAll(filter.in(organization.organizationId()), Sort.by("id"));
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
